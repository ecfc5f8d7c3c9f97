@NullMarked
package io.github.callcard.ui.search;

import org.jspecify.annotations.NullMarked;
