@NullMarked
package io.github.callcard.ui.toolkit;

import org.jspecify.annotations.NullMarked;
