/** How a caller is said and shown, with a call and without one. */
@NullMarked
package io.github.callcard.ui.caller;

import org.jspecify.annotations.NullMarked;
