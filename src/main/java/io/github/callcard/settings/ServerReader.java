package io.github.callcard.settings;

import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.superoffice.RequestCulture;
import io.github.callcard.words.SentenceException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code server}. */
final class ServerReader {

    enum OnlineEnvironment {
        SOD,
        QAONLINE,
        ONLINE
    }

    private ServerReader() {}

    static ServerSettings read(SettingsObject server) throws SentenceException {
        SignIn signIn = server.choice("signIn", SignIn.class, SignIn.BASIC);
        String user = signIn == SignIn.BASIC ? server.requiredText("user") : server.text("user");
        return new ServerSettings(
                signIn == SignIn.ONLINE ? onlineUrl(server) : server.requiredText("url"),
                server.flag("plainHttp", false),
                signIn,
                user,
                header(server, "acceptLanguage"),
                header(server, "language"),
                header(server, "culture"),
                header(server, "timeZone"),
                signIn == SignIn.ONLINE
                        ? new OnlineSettings(server.requiredText("clientId"), server.text("tenant"))
                        : null,
                server.numbers("selections", 1, Integer.MAX_VALUE));
    }

    /** A text that goes into a header of each request. */
    private static @Nullable String header(SettingsObject server, String key) throws SentenceException {
        String text = server.text(key);
        if (text != null && !RequestCulture.isUsable(text)) {
            throw server.wrong(
                    key, "is too long or contains characters that are not allowed; write it like nb-NO or Europe/Oslo");
        }
        return text;
    }

    /** Another address than SuperOffice's own is for trying things out. */
    private static String onlineUrl(SettingsObject server) throws SentenceException {
        OnlineEnvironment environment = server.choice("environment", OnlineEnvironment.class, OnlineEnvironment.ONLINE);
        String url = server.text("url");
        return url == null ? OnlineSettings.url(environment.name().toLowerCase(Locale.ROOT)) : url;
    }
}
