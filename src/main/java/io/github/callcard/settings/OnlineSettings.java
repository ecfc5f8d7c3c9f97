package io.github.callcard.settings;

import io.github.callcard.superoffice.signin.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What signing in to SuperOffice Online needs besides the user.
 *
 * @param clientId what Callcard is registered as at SuperOffice
 * @param tenant such as {@code Cust12345}; null when the user chooses in the browser
 */
public record OnlineSettings(String clientId, @Nullable String tenant) {

    /** The address of one of SuperOffice's own environments, such as {@code sod}; that of production for an empty name. */
    public static String url(String environment) {
        return Environment.named(environment.isEmpty() ? "online" : environment)
                .address()
                .toString();
    }
}
