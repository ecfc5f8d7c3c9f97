package io.github.callcard.line.sipwatch;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The wishes of the user for an account besides seeing its calls.
 *
 * @param colleagues whose lines are shown, each once
 * @param voicemails whether the mailbox is asked for
 * @param dials whether it dials where the switchboard lets it
 * @param ringingAlong what is done where the switchboard does not tell the calls
 */
public record SipWishes(
        List<WatchedColleague> colleagues, boolean voicemails, boolean dials, RingingAlong ringingAlong) {

    /** Nothing else. */
    public static final SipWishes NONE = new SipWishes(List.of(), false, false, RingingAlong.BRIEFLY);

    /** A switchboard has something to do for each, at every renewal. */
    public static final int MOST_COLLEAGUES = 50;

    public SipWishes {
        colleagues = List.copyOf(colleagues);
    }

    /**
     * The wishes as somebody wrote them down; the mailbox is always one.
     *
     * @throws SentenceException where there are too many colleagues, or one is listed twice
     */
    public static SipWishes checked(List<WatchedColleague> colleagues, boolean dials, RingingAlong ringingAlong)
            throws SentenceException {
        if (colleagues.size() > MOST_COLLEAGUES) {
            throw new SentenceException(Sentence.of(
                    "A SIP line shows {0} colleagues at most and has {1}; remove some from \"colleagues\" of the line.",
                    MOST_COLLEAGUES, colleagues.size()));
        }
        Set<String> extensions = new HashSet<>();
        for (WatchedColleague colleague : colleagues) {
            if (!extensions.add(colleague.extension())) {
                throw new SentenceException(Sentence.of(
                        "The colleague {0} is listed twice; remove one from \"colleagues\" of the line.",
                        colleague.extension()));
            }
        }
        return new SipWishes(colleagues, true, dials, ringingAlong);
    }
}
