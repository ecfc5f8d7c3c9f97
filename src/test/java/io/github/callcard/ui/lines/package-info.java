@NullMarked
package io.github.callcard.ui.lines;

import org.jspecify.annotations.NullMarked;
