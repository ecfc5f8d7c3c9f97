/** The window that says whose a number is. */
@NullMarked
package io.github.callcard.ui.lookup;

import org.jspecify.annotations.NullMarked;
