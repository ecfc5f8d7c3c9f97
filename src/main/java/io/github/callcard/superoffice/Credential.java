package io.github.callcard.superoffice;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way a request says who sends it. No string form of a credential shows a secret. */
public sealed interface Credential {

    /** The request headers that carry it. */
    Map<String, String> headers();

    /** A text with the secret blacked out, for what a server sends back. */
    String withoutSecret(String text);

    /**
     * User name and password as they were entered.
     *
     * @throws SentenceException when one of them cannot be sent as it is
     */
    static Basic basic(String user, String password) throws SentenceException {
        check(Sentence.of("user name"), user);
        check(Sentence.of("password"), password);
        if (user.indexOf(':') >= 0) {
            throw new SentenceException(Sentence.of("A user name cannot contain a colon; enter it again."));
        }
        return new Basic(user, password);
    }

    /**
     * A ticket as it was entered.
     *
     * @throws SentenceException when ticket or app token cannot be sent as they are
     */
    static SoTicket ticket(String ticket, @Nullable String appToken) throws SentenceException {
        check(Sentence.of("ticket"), ticket);
        if (appToken != null) {
            check(Sentence.of("app token"), appToken);
        }
        return new SoTicket(ticket, appToken);
    }

    /**
     * An access token as it was entered.
     *
     * @throws SentenceException when it cannot be sent as it is
     */
    static Bearer bearer(String token) throws SentenceException {
        check(Sentence.of("token"), token);
        return new Bearer(token);
    }

    /**
     * A token against cross-site requests as it was entered.
     *
     * @throws SentenceException when it cannot be sent as it is
     */
    static Xsrf xsrf(String token) throws SentenceException {
        check(Sentence.of("XSRF token"), token);
        return new Xsrf(token);
    }

    private static void check(Sentence name, String secret) throws SentenceException {
        if (secret.isBlank()) {
            throw new SentenceException(Sentence.of("The {0} is empty; enter it.", name));
        }
        if (!isHeader(secret)) {
            throw new SentenceException(
                    Sentence.of("The {0} contains a line break or another control character; enter it again.", name));
        }
    }

    /** A line break would end the header and begin another. */
    private static boolean isHeader(String secret) {
        return !secret.isBlank() && secret.chars().noneMatch(Character::isISOControl);
    }

    /** No message of it shows the secret. */
    private static void require(boolean usable) {
        if (!usable) {
            throw new IllegalArgumentException("a credential that cannot be sent");
        }
    }

    /** User name and password; on-site only, SuperOffice Online does not know it. */
    record Basic(String user, String password) implements Credential {

        public Basic {
            require(isHeader(user) && isHeader(password) && user.indexOf(':') < 0);
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
            require(isHeader(ticket) && (appToken == null || isHeader(appToken)));
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
            require(isHeader(token));
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
            require(isHeader(token));
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

    private static String blackedOut(String text, String secret) {
        return text.replace(secret, "…");
    }
}
