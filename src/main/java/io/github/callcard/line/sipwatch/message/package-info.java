/**
 * SIP messages (RFC 3261) as values: read from the bytes that come, bounded, and written. Nothing here knows a network or a
 * clock; everything is immutable but {@link io.github.callcard.line.sipwatch.message.SipStream}.
 */
@NullMarked
package io.github.callcard.line.sipwatch.message;

import org.jspecify.annotations.NullMarked;
