/** The settings window, and the parts of it that the first run shows too. */
@NullMarked
package io.github.callcard.ui.settings;

import org.jspecify.annotations.NullMarked;
