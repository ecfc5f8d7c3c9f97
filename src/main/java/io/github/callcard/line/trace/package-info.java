/** The events that lines reported, written to a file that can be read by people and played back; a user can send it. */
@NullMarked
package io.github.callcard.line.trace;

import org.jspecify.annotations.NullMarked;
