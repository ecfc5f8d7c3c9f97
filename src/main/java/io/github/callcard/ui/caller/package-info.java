/** The caller in words and pictures, with a call and without one. */
@NullMarked
package io.github.callcard.ui.caller;

import org.jspecify.annotations.NullMarked;
