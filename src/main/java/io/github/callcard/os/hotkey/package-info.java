/** Keys that work whatever program is in front, and who has the keyboard. */
@NullMarked
package io.github.callcard.os.hotkey;

import org.jspecify.annotations.NullMarked;
