/** Sentences as values, and the texts that windows put them into. */
@NullMarked
package io.github.callcard.words;

import org.jspecify.annotations.NullMarked;
