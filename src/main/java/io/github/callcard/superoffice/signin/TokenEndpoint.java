package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.Documents.Document;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives tokens for a code or for a refresh token (RFC 6749, 5 and 6). */
final class TokenEndpoint {

    /** The life of a token where an answer does not say it, as SuperOffice documents it. */
    private static final int USUAL_LIFE_SECONDS = 3600;

    /** The content of an answer. No string form shows a token. */
    record Answer(
            String accessToken,
            Duration life,
            @Nullable String refreshToken,
            @Nullable String idToken) {
        @Override
        public String toString() {
            return "Answer";
        }
    }

    private final Documents documents;
    private final OnlineAccount account;

    TokenEndpoint(Documents documents, OnlineAccount account) {
        this.documents = documents;
        this.account = account;
    }

    Answer exchange(URI endpoint, String code, AuthorizationRequest request, URI redirect)
            throws SuperOfficeException, InterruptedException {
        return send(
                endpoint,
                new FormText()
                        .with("grant_type", "authorization_code")
                        .with("code", code)
                        .with("redirect_uri", redirect.toString())
                        .with("code_verifier", request.verifier()),
                Sentence.of("SuperOffice no longer accepts the sign-in; sign in again."));
    }

    Answer refresh(URI endpoint, String refreshToken) throws SuperOfficeException, InterruptedException {
        return send(
                endpoint,
                new FormText().with("grant_type", "refresh_token").with("refresh_token", refreshToken),
                Sentence.of("The sign-in to SuperOffice has ended; sign in again."));
    }

    private Answer send(URI endpoint, FormText form, Sentence ended) throws SuperOfficeException, InterruptedException {
        form.with("client_id", account.clientId());
        if (account.clientSecret() != null) {
            form.with("client_secret", account.clientSecret());
        }
        Document document = documents.post(endpoint, form.toString());
        JsonNode answer = json(document);
        if (!document.isSuccess() || answer.path("access_token").asString("").isEmpty()) {
            throw refused(answer.path("error").asString(""), ended);
        }
        if (Stream.of("access_token", "refresh_token").anyMatch(name -> isBroken(textOrNull(answer, name)))) {
            throw unreadable();
        }
        return new Answer(
                answer.path("access_token").asString(""),
                Duration.ofSeconds(Math.max(0, answer.path("expires_in").asInt(USUAL_LIFE_SECONDS))),
                textOrNull(answer, "refresh_token"),
                textOrNull(answer, "id_token"));
    }

    private JsonNode json(Document document) throws SuperOfficeException {
        try {
            return JsonMapper.shared().readTree(document.body());
        } catch (JacksonException e) {
            // Its message quotes the answer, so it goes no further.
            throw unreadable();
        }
    }

    private SuperOfficeException unreadable() {
        return new SuperOfficeException(
                Kind.NOT_SUPEROFFICE,
                Sentence.of(
                        "What {0} answered to the sign-in cannot be read; try again, and check the network if it keeps"
                                + " happening.",
                        account.environment().address()));
    }

    /** A line break would end the header that a token is sent in, and begin another. */
    private static boolean isBroken(@Nullable String token) {
        return token != null && token.chars().anyMatch(Character::isISOControl);
    }

    private static @Nullable String textOrNull(JsonNode answer, String name) {
        String text = answer.path(name).asString("");
        return text.isEmpty() ? null : text;
    }

    /** @param ended the sentence for a code or a refresh token that does not hold */
    private static SuperOfficeException refused(String error, Sentence ended) {
        return switch (error) {
            case "invalid_client", "unauthorized_client" ->
                new SuperOfficeException(
                        Kind.REFUSED_CLIENT,
                        Sentence.of("SuperOffice does not accept this client id or its secret; check clientId in the"
                                + " settings and, where the registration has a secret, CALLCARD_CLIENT_SECRET."));
            case "server_error", "temporarily_unavailable" ->
                new SuperOfficeException(
                        Kind.SERVER_ERROR,
                        Sentence.of("SuperOffice's sign-in is not working at the moment; try again later."));
            default -> new SuperOfficeException(Kind.REFUSED_SIGN_IN, ended);
        };
    }
}
