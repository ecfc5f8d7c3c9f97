@NullMarked
package io.github.callcard.ui.card;

import org.jspecify.annotations.NullMarked;
