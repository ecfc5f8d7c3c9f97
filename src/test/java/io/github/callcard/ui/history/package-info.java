@NullMarked
package io.github.callcard.ui.history;

import org.jspecify.annotations.NullMarked;
