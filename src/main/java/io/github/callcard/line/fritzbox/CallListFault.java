package io.github.callcard.line.fritzbox;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;

/** The reason why a box's list of calls could not be read. */
final class CallListFault extends SentenceException {

    private static final long serialVersionUID = 1;

    private final boolean lasts;

    private CallListFault(Sentence sentence, boolean lasts, @Nullable Throwable cause) {
        super(sentence, cause);
        this.lasts = lasts;
    }

    /** One that only the user can mend, or another network: a box locks out whoever goes on with a wrong password. */
    static CallListFault lasting(Sentence sentence) {
        return new CallListFault(sentence, true, null);
    }

    /** One that may be over at the next attempt. */
    static CallListFault passing(Sentence sentence, @Nullable Throwable cause) {
        return new CallListFault(sentence, false, cause);
    }

    /** The list of a box could not be read, for a reason that says nothing to the user. */
    static CallListFault unread(String host, Throwable cause) {
        return passing(Sentence.of("The list of calls of {0} cannot be read now; trying again later.", host), cause);
    }

    /** True when it is no use to ask the same box again soon. */
    boolean lasts() {
        return lasts;
    }
}
