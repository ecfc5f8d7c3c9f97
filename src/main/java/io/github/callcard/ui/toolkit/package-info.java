/** JavaFX itself: how it is started, with and without a display, and how time comes to its thread. */
@NullMarked
package io.github.callcard.ui.toolkit;

import org.jspecify.annotations.NullMarked;
