/** The window of the lines: how each is doing, and which calls it may have missed. */
@NullMarked
package io.github.callcard.ui.lines;

import org.jspecify.annotations.NullMarked;
