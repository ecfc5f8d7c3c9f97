package io.github.callcard.superoffice.signin;

import org.jspecify.annotations.Nullable;

/**
 * Which program signs in, and to what. No string form shows the client's secret.
 *
 * @param environment where
 * @param clientId what the program is registered as at SuperOffice
 * @param clientSecret where the registration has one, otherwise null
 * @param tenant such as {@code Cust12345}; null when the user is to choose
 * @param loginHint the user name to begin with, or null
 */
public record OnlineAccount(
        Environment environment,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String tenant,
        @Nullable String loginHint) {

    /**
     * Checks what was typed.
     *
     * @throws IllegalArgumentException when a part cannot be one; one sentence for the user
     */
    public OnlineAccount {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("The client id is empty; enter the one SuperOffice gave you.");
        }
        if (tenant != null && !tenant.matches("[A-Za-z0-9]{1,40}")) {
            throw new IllegalArgumentException("\"" + tenant + "\" is not a tenant; tenants look like Cust12345.");
        }
    }

    @Override
    public String toString() {
        return "OnlineAccount[" + environment.address() + ", " + clientId + ", " + tenant + "]";
    }
}
