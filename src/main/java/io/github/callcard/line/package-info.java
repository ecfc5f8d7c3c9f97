/** Lines: whatever rings, and the events it reports. Each kind of line has a package of its own below. */
@NullMarked
package io.github.callcard.line;

import org.jspecify.annotations.NullMarked;
