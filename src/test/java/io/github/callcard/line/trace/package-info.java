@NullMarked
package io.github.callcard.line.trace;

import org.jspecify.annotations.NullMarked;
