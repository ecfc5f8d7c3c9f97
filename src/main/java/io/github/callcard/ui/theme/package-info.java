/** Colours, type and icons of every window. */
@NullMarked
package io.github.callcard.ui.theme;

import org.jspecify.annotations.NullMarked;
