/** A StatusNotifierItem: an icon in the tray of a Linux desktop by D-Bus, with its menu, without AWT. */
@NullMarked
package io.github.callcard.os.notifier;

import org.jspecify.annotations.NullMarked;
