package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a sign-in gives. No string form shows a token.
 *
 * @param accessToken opaque, lives an hour
 * @param expires when it ends
 * @param refreshToken gets the next access token without the user; null when there is none
 */
public record Tokens(
        String accessToken, Instant expires, @Nullable String refreshToken, Identity identity) {

    /**
     * Checks that they can be sent.
     *
     * @throws IllegalArgumentException when one has a control character in it, or the first has nothing
     */
    public Tokens {
        var unused = new Credential.Bearer(accessToken);
        if (refreshToken != null && refreshToken.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A refresh token has no control characters.");
        }
    }

    /** The grant to ask the Web API with. */
    public Access.Grant grant() {
        return new Access.Grant(identity.webApi(), new Credential.Bearer(accessToken));
    }

    boolean endsWithin(Duration margin, Instant now) {
        return !now.plus(margin).isBefore(expires);
    }

    Tokens at(ServerAddress webApi) {
        return new Tokens(accessToken, expires, refreshToken, identity.at(webApi));
    }

    @Override
    public String toString() {
        return "Tokens[until " + expires + ", " + (refreshToken == null ? "not renewable" : "renewable") + "]";
    }
}
