/** The window in which a note on a call is written. */
@NullMarked
package io.github.callcard.ui.note;

import org.jspecify.annotations.NullMarked;
