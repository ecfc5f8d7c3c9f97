/**
 * Wazo Platform, watched as one of its users: a WebSocket tells each change of the user's own calls, and the calls there are at the
 * beginning are asked for over HTTP.
 */
@NullMarked
package io.github.callcard.line.pbx.wazo;

import org.jspecify.annotations.NullMarked;
