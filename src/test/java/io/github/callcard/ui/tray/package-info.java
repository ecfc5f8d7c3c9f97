@NullMarked
package io.github.callcard.ui.tray;

import org.jspecify.annotations.NullMarked;
