/** The kinds of lines: one class for each says how its settings become lines that are watched. */
@NullMarked
package io.github.callcard.app.line;

import org.jspecify.annotations.NullMarked;
