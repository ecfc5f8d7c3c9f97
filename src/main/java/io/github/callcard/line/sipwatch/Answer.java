package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.words.Sentence;

/** The outcome of a request. */
sealed interface Answer {

    /** A final response, which asks for no sign-in. */
    record Response(SipResponse response) implements Answer {}

    /**
     * The server wants a sign-in that was refused or is not possible.
     *
     * @param sentence for the user
     * @param isPassword true where user name or password were refused
     */
    record Refused(Sentence sentence, boolean isPassword) implements Answer {}

    /** Nothing came in time. */
    record Silence() implements Answer {}
}
