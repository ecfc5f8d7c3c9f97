/** Lines that repeat what a trace says, as it happened. */
@NullMarked
package io.github.callcard.line.replay;

import org.jspecify.annotations.NullMarked;
