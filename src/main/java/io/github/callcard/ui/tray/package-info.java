/** The tray icon and, where there is no tray, the status window. */
@NullMarked
package io.github.callcard.ui.tray;

import org.jspecify.annotations.NullMarked;
