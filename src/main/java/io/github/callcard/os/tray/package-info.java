/** An icon in the notification area of Windows, without AWT. */
@NullMarked
package io.github.callcard.os.tray;

import org.jspecify.annotations.NullMarked;
