package io.github.callcard.settings;

import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.words.Sentence;
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

    /** The way to sign in; the secret that goes with it is in the environment or in the system's key store. */
    public enum SignIn {
        BASIC,
        TICKET,
        BEARER,
        XSRF,
        /** SuperOffice Online, in the browser. */
        ONLINE
    }

    /** True when the section has all that its kind of sign-in needs. */
    static boolean isWhole(SettingsObject server) throws FaultException {
        return switch (server.choice("signIn", SignIn.class)) {
            case BASIC -> server.text("url") != null && server.text("user") != null;
            case TICKET, BEARER, XSRF -> server.text("url") != null;
            case ONLINE -> server.text("clientId") != null;
        };
    }

    /** Reads the section {@code server}. */
    static ServerSettings read(SettingsObject server) throws FaultException {
        SignIn signIn = server.choice("signIn", SignIn.class);
        String user = signIn == SignIn.BASIC ? server.requiredText("user") : server.text("user");
        return new ServerSettings(
                signIn == SignIn.ONLINE ? onlineUrl(server) : server.requiredText("url"),
                server.flag("plainHttp"),
                signIn,
                user,
                header(server, "acceptLanguage"),
                header(server, "language"),
                header(server, "culture"),
                header(server, "timeZone"),
                signIn == SignIn.ONLINE
                        ? new OnlineSettings(server.requiredText("clientId"), server.text("tenant"))
                        : null,
                server.numbers("selections"));
    }

    /** A text that goes into a header of each request. */
    private static @Nullable String header(SettingsObject server, String key) throws FaultException {
        String text = server.text(key);
        if (text != null && !RequestCulture.isUsable(text)) {
            throw server.wrong(
                    key,
                    named -> Sentence.of(
                            "{0} is too long or contains characters that are not allowed; write it like nb-NO or Europe/Oslo.",
                            named));
        }
        return text;
    }

    /** Another address than SuperOffice's own is for trying things out. */
    private static String onlineUrl(SettingsObject server) throws FaultException {
        String environment = server.requiredText("environment");
        String url = server.text("url");
        return url == null ? OnlineSettings.url(environment) : url;
    }
}
