package io.github.callcard.superoffice;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a request says who sends it. No string form of a credential shows a secret. */
public sealed interface Credential {

    /** The request headers that carry it. */
    Map<String, String> headers();

    /** A text with the secret blacked out, for what a server sends back. */
    String withoutSecret(String text);

    /** User name and password; on-site only, SuperOffice Online does not know it. */
    record Basic(String user, String password) implements Credential {

        public Basic {
            check("user name", user);
            check("password", password);
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("A user name cannot contain a colon; enter it again.");
            }
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Authorization", "Basic " + encoded());
        }

        private String encoded() {
            return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String withoutSecret(String text) {
            return blackedOut(blackedOut(text, encoded()), password);
        }

        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /**
     * A ticket of SuperOffice's own, such as {@code 7T:…}.
     *
     * @param appToken names the app to SuperOffice Online; null on-site
     */
    record SoTicket(String ticket, @Nullable String appToken) implements Credential {

        public SoTicket {
            check("ticket", ticket);
            if (appToken != null) {
                check("app token", appToken);
            }
        }

        @Override
        public Map<String, String> headers() {
            String authorization = "SoTicket " + ticket;
            return appToken == null
                    ? Map.of("Authorization", authorization)
                    : Map.of("Authorization", authorization, "SO-AppToken", appToken);
        }

        @Override
        public String withoutSecret(String text) {
            String clean = blackedOut(text, ticket);
            return appToken == null ? clean : blackedOut(clean, appToken);
        }

        @Override
        public String toString() {
            return "SoTicket";
        }
    }

    /** An access token of OpenID Connect, or an on-site one of {@code User/currentToken}. */
    record Bearer(String token) implements Credential {

        public Bearer {
            check("token", token);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Authorization", "Bearer " + token);
        }

        @Override
        public String withoutSecret(String text) {
            return blackedOut(text, token);
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** The token against cross-site requests; SuperOffice wants it where there is no Authorization header. */
    record Xsrf(String token) implements Credential {

        public Xsrf {
            check("XSRF token", token);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("X-XSRF-TOKEN", token);
        }

        @Override
        public String withoutSecret(String text) {
            return blackedOut(text, token);
        }

        @Override
        public String toString() {
            return "Xsrf";
        }
    }

    /** Nobody in particular, for what needs no sign-in. */
    record Nobody() implements Credential {

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public String withoutSecret(String text) {
            return text;
        }
    }

    private static void check(String what, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is empty; enter it.");
        }
        // A line break would end the header and begin another.
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The " + what + " contains a line break or another control character; enter it again.");
        }
    }

    private static String blackedOut(String text, String secret) {
        return text.replace(secret, "…");
    }
}
