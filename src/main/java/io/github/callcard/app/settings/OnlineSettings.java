package io.github.callcard.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * What signing in to SuperOffice Online needs besides the user.
 *
 * @param clientId what Callcard is registered as at SuperOffice
 * @param tenant such as {@code Cust12345}; null when the user chooses in the browser
 */
public record OnlineSettings(String clientId, @Nullable String tenant) {}
