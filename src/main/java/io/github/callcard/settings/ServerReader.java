package io.github.callcard.settings;

import io.github.callcard.settings.ServerSettings.SignIn;
import io.github.callcard.superoffice.RequestCulture;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code server}. */
final class ServerReader {

    private ServerReader() {}

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
                    "{0} is too long or contains characters that are not allowed; write it like nb-NO or Europe/Oslo.");
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
