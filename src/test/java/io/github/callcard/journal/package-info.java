@NullMarked
package io.github.callcard.journal;

import org.jspecify.annotations.NullMarked;
