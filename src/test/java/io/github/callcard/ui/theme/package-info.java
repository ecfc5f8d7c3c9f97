@NullMarked
package io.github.callcard.ui.theme;

import org.jspecify.annotations.NullMarked;
