/** Sealed files: encrypted chunk by chunk, proven to be whole and their owner's, replaced as a whole. */
@NullMarked
package io.github.callcard.vault;

import org.jspecify.annotations.NullMarked;
