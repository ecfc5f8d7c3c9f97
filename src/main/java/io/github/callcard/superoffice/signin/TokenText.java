package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.ServerAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens as one text for the system's key store; it is a secret as a whole. */
public final class TokenText {

    private static final Logger LOG = LoggerFactory.getLogger(TokenText.class);
    private static final int VERSION = 1;

    private TokenText() {}

    public static String write(Tokens tokens) {
        ObjectNode text = JsonMapper.shared().createObjectNode();
        text.put("version", VERSION)
                .put("access", tokens.accessToken())
                .put("expires", tokens.expires().toString())
                .put("tenant", tokens.identity().tenant())
                .put("webApi", tokens.identity().webApi().toString())
                .put("user", tokens.identity().user());
        if (tokens.refreshToken() != null) {
            text.put("refresh", tokens.refreshToken());
        }
        return text.toString();
    }

    /** Empty when the text is not one of ours, of another version, or damaged: then the user signs in again. */
    public static Optional<Tokens> read(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.path("version").asInt(0) != VERSION) {
                return Optional.empty();
            }
            String refresh = node.path("refresh").asString("");
            return Optional.of(new Tokens(
                    node.path("access").stringValue(),
                    Instant.parse(node.path("expires").stringValue()),
                    refresh.isEmpty() ? null : refresh,
                    new Identity(
                            node.path("tenant").stringValue(),
                            ServerAddress.whole(node.path("webApi").stringValue()),
                            node.path("user").asString(""))));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            // The message may quote a token, so only the type is told.
            LOG.warn("The stored sign-in cannot be read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
