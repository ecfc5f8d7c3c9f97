package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server as it was typed, without any secret; texts are stripped and empty where nothing was entered.
 *
 * @param plainHttp whether the user accepted an address without encryption
 * @param clientId what Callcard is registered as at SuperOffice Online
 * @param environment of SuperOffice Online, empty for the usual one
 */
public record ServerDraft(
        SignInKind kind,
        String url,
        boolean plainHttp,
        String user,
        String clientId,
        String tenant,
        String environment,
        ServerDetails details) {

    /** Nothing typed yet. */
    public static final ServerDraft EMPTY =
            new ServerDraft(SignInKind.BASIC, "", false, "", "", "", "", ServerDetails.EMPTY);

    public ServerDraft {
        url = url.strip();
        user = user.strip();
        clientId = clientId.strip();
        tenant = tenant.strip();
        environment = environment.strip();
    }

    /** From the keys below one, such as {@code server}. */
    public static ServerDraft read(SettingsAccess settings, String section) {
        UnaryOperator<String> text = key -> settings.text(section + "." + key);
        return new ServerDraft(
                SignInKind.of(text.apply("signIn")),
                text.apply("url"),
                text.apply("plainHttp").equals("true"),
                text.apply("user"),
                text.apply("clientId"),
                text.apply("tenant"),
                text.apply("environment"),
                ServerDetails.read(settings, section));
    }

    /** True when it has all that its kind of sign-in needs, but for the secret. */
    public boolean isWhole() {
        return switch (kind) {
            case BASIC -> !url.isEmpty() && !user.isEmpty();
            case TICKET, BEARER, XSRF -> !url.isEmpty();
            case ONLINE -> !clientId.isEmpty();
        };
    }

    ServerDraft withUrl(String other) {
        return new ServerDraft(kind, other, plainHttp, user, clientId, tenant, environment, details);
    }

    /** The settings this is, by their keys; null takes one out. */
    public Map<String, @Nullable Object> values(String below) {
        Map<String, @Nullable Object> values = new HashMap<>();
        boolean online = kind == SignInKind.ONLINE;
        values.put(below + ".signIn", kind.setting());
        values.put(below + ".url", orNull(url));
        values.put(below + ".plainHttp", (plainHttp && !online) ? true : null);
        values.put(below + ".user", orNull(user));
        values.put(below + ".clientId", online ? orNull(clientId) : null);
        values.put(below + ".tenant", online ? orNull(tenant) : null);
        values.put(below + ".environment", online ? orNull(environment) : null);
        values.putAll(details.values(below));
        return values;
    }

    private static @Nullable Object orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
