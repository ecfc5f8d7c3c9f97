/**
 * Watches SIP accounts in plain Java: asks the switchboard to tell the calls of the user's own extension (RFC 4235), so that no
 * second telephone rings.
 */
@NullMarked
package io.github.callcard.line.sipwatch;

import org.jspecify.annotations.NullMarked;
