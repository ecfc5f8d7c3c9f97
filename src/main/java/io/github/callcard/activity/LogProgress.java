package io.github.callcard.activity;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/**
 * The state of the logging of a call.
 *
 * @param why the sentence for the user where there is more to say, otherwise empty
 */
public record LogProgress(State state, Optional<Sentence> why) {

    public enum State {
        /** It is being sent. */
        SENDING,
        /** SuperOffice has it. */
        LOGGED,
        /** It waits until SuperOffice can be reached, also over the end of the program. */
        WAITING,
        /** It waits in memory only, for want of a key for the disk. */
        WAITING_IN_MEMORY,
        /** It was sent and no answer came: whether SuperOffice has it is being found out. */
        CHECKING,
        /** Nobody can find out whether SuperOffice has it: the user decides. It is not sent again unless asked for. */
        UNCERTAIN,
        /** SuperOffice does not take it; it is not tried again. */
        REFUSED
    }

    static LogProgress of(State state) {
        return new LogProgress(state, Optional.empty());
    }

    static LogProgress of(State state, Sentence why) {
        return new LogProgress(state, Optional.of(why));
    }
}
