@NullMarked
package io.github.callcard.vault;

import org.jspecify.annotations.NullMarked;
