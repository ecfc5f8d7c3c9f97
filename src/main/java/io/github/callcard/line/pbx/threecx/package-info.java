/**
 * 3CX, from version 20 on, watched by its Call Control API: a WebSocket tells that something changed at an extension, and what it is
 * like now is asked for over HTTP.
 */
@NullMarked
package io.github.callcard.line.pbx.threecx;

import org.jspecify.annotations.NullMarked;
