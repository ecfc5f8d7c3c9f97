package io.github.callcard.demo;

import java.time.Duration;

/**
 * The way in which the stand-in signs users in, so that every outcome can be shown.
 *
 * @param answer what the user of the sign-in page does
 * @param life how long an access token lives
 * @param refresh what a refresh token is good for
 */
public record SignInBehaviour(Answer answer, Duration life, Refresh refresh) {

    /** Approves at once; tokens live an hour and are renewed, each refresh token once. */
    public static final SignInBehaviour USUAL =
            new SignInBehaviour(Answer.APPROVES, Duration.ofHours(1), Refresh.ROTATES);

    /** The user's answer on the sign-in page. */
    public enum Answer {
        APPROVES,
        /** Turns it down, so that the browser comes back with an error. */
        DENIES,
        /** Is asked by a page with two buttons. */
        IS_ASKED
    }

    /** The fate of refresh tokens. */
    public enum Refresh {
        /** Each holds once and gives another. */
        ROTATES,
        /** The first one goes on to hold, and none comes back. */
        STAYS,
        /** None holds any more. */
        REFUSED
    }

    public SignInBehaviour with(Answer other) {
        return new SignInBehaviour(other, life, refresh);
    }

    public SignInBehaviour with(Duration other) {
        return new SignInBehaviour(answer, other, refresh);
    }

    public SignInBehaviour with(Refresh other) {
        return new SignInBehaviour(answer, life, other);
    }
}
