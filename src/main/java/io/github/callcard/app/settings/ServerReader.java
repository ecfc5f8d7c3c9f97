package io.github.callcard.app.settings;

import io.github.callcard.app.settings.ServerSettings.SignIn;
import java.util.Locale;

/** Reads the section {@code server}. */
final class ServerReader {

    private enum OnlineEnvironment {
        SOD,
        QAONLINE,
        ONLINE
    }

    private ServerReader() {}

    static ServerSettings read(SettingsObject server) throws UserException {
        SignIn signIn = server.choice("signIn", SignIn.class, SignIn.BASIC);
        String user = signIn == SignIn.BASIC ? server.requiredText("user") : server.text("user");
        return new ServerSettings(
                signIn == SignIn.ONLINE ? onlineUrl(server) : server.requiredText("url"),
                server.flag("plainHttp", false),
                signIn,
                user,
                server.text("acceptLanguage"),
                server.text("language"),
                server.text("culture"),
                server.text("timeZone"),
                signIn == SignIn.ONLINE
                        ? new OnlineSettings(server.requiredText("clientId"), server.text("tenant"))
                        : null,
                server.numbers("selections", 1, Integer.MAX_VALUE));
    }

    /** Another address than SuperOffice's own is for trying things out. */
    private static String onlineUrl(SettingsObject server) throws UserException {
        OnlineEnvironment environment = server.choice("environment", OnlineEnvironment.class, OnlineEnvironment.ONLINE);
        String url = server.text("url");
        return url == null ? OnlineSettings.url(environment.name().toLowerCase(Locale.ROOT)) : url;
    }
}
