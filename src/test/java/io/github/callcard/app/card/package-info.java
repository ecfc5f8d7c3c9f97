@NullMarked
package io.github.callcard.app.card;

import org.jspecify.annotations.NullMarked;
