package io.github.callcard.app.settings;

import org.jspecify.annotations.Nullable;

/**
 * The user's SuperOffice.
 *
 * @param url the address as the user knows it
 * @param plainHttp whether the user accepted an address without encryption
 * @param user the name for signing in, null where the kind of sign-in has none
 * @param acceptLanguage and the other three: what to ask the server's texts in, null for its own choice
 */
public record ServerSettings(
        String url,
        boolean plainHttp,
        SignIn signIn,
        @Nullable String user,
        @Nullable String acceptLanguage,
        @Nullable String language,
        @Nullable String culture,
        @Nullable String timeZone) {

    /** How to sign in; the secret that goes with it comes from the environment. */
    public enum SignIn {
        BASIC,
        TICKET,
        BEARER,
        XSRF
    }
}
