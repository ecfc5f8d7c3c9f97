package io.github.callcard.line.calllist;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;

/** The reason why a list of calls could not be read. */
public final class CallListFault extends SentenceException {

    private static final long serialVersionUID = 1;

    private final boolean lasts;

    private CallListFault(Sentence sentence, boolean lasts, @Nullable Throwable cause) {
        super(sentence, cause);
        this.lasts = lasts;
    }

    /** One that only people can mend, or another network: a box locks out whoever goes on with a wrong password. */
    public static CallListFault lasting(Sentence sentence) {
        return new CallListFault(sentence, true, null);
    }

    /** One that may be over at the next attempt. */
    public static CallListFault passing(Sentence sentence, @Nullable Throwable cause) {
        return new CallListFault(sentence, false, cause);
    }

    /** The list could not be read, for a reason that says nothing to the user. */
    public static CallListFault unread(String host, Throwable cause) {
        return passing(Sentence.of("The list of calls of {0} cannot be read now; trying again later.", host), cause);
    }

    /** True when it is no use to ask again soon. */
    public boolean lasts() {
        return lasts;
    }
}
