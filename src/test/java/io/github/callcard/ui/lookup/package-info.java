@NullMarked
package io.github.callcard.ui.lookup;

import org.jspecify.annotations.NullMarked;
