@NullMarked
package io.github.callcard.number;

import org.jspecify.annotations.NullMarked;
