package io.github.callcard.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user's SuperOffice.
 *
 * @param url the address as the user knows it
 * @param plainHttp whether the user accepted an address without encryption
 * @param user the name for signing in, null where the kind of sign-in has none
 * @param acceptLanguage and the other three: what to ask the server's texts in, null for its own choice
 * @param online what signing in online needs, null for any other sign-in
 * @param selections whose caller ids belong to the directory besides the user's own; ids of SuperOffice
 */
public record ServerSettings(
        String url,
        boolean plainHttp,
        SignIn signIn,
        @Nullable String user,
        @Nullable String acceptLanguage,
        @Nullable String language,
        @Nullable String culture,
        @Nullable String timeZone,
        @Nullable OnlineSettings online,
        List<Integer> selections) {

    public ServerSettings {
        selections = List.copyOf(selections);
    }

    /** How to sign in; the secret that goes with it is in the environment or in the system's key store. */
    public enum SignIn {
        BASIC,
        TICKET,
        BEARER,
        XSRF,
        /** SuperOffice Online, in the browser. */
        ONLINE
    }
}
