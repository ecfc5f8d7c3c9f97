/** Signing in to SuperOffice Online: OpenID Connect for native apps (RFC 8252), tokens, and the state of a tenant. */
@NullMarked
package io.github.callcard.superoffice.signin;

import org.jspecify.annotations.NullMarked;
