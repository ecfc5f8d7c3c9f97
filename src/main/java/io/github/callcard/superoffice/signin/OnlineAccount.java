package io.github.callcard.superoffice.signin;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;

/**
 * The program that signs in, and the environment that it signs in to. No string form shows the client's secret.
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

    /** @throws IllegalArgumentException where {@link #checked} would say what is wrong */
    public OnlineAccount {
        if (clientId.isBlank() || (tenant != null && !isTenant(tenant))) {
            throw new IllegalArgumentException("no client id, or no tenant: " + tenant);
        }
    }

    /**
     * An account as somebody wrote it down.
     *
     * @throws SentenceException when client id or tenant cannot be one
     */
    public static OnlineAccount checked(
            Environment environment,
            String clientId,
            @Nullable String clientSecret,
            @Nullable String tenant,
            @Nullable String loginHint)
            throws SentenceException {
        if (clientId.isBlank()) {
            throw new SentenceException(Sentence.of("The client id is empty; enter the one SuperOffice gave you."));
        }
        if (tenant != null && !isTenant(tenant)) {
            throw new SentenceException(Sentence.of("\"{0}\" is not a tenant; tenants look like Cust12345.", tenant));
        }
        return new OnlineAccount(environment, clientId, clientSecret, tenant, loginHint);
    }

    private static boolean isTenant(String text) {
        return text.matches("[A-Za-z0-9]{1,40}");
    }

    @Override
    public String toString() {
        return "OnlineAccount[" + environment.address() + ", " + clientId + ", " + tenant + "]";
    }
}
