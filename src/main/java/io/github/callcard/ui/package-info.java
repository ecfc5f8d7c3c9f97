/** The windows: all that knows JavaFX. */
@NullMarked
package io.github.callcard.ui;

import org.jspecify.annotations.NullMarked;
