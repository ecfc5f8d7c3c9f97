/** Signing in to the user's SuperOffice: the secrets, and the one connection that everything shares. */
@NullMarked
package io.github.callcard.app.account;

import org.jspecify.annotations.NullMarked;
