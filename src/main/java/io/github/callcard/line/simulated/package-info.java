/** A line that rings by itself, for trying things out. */
@NullMarked
package io.github.callcard.line.simulated;

import org.jspecify.annotations.NullMarked;
