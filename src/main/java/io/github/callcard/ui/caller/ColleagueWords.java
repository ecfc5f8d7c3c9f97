package io.github.callcard.ui.caller;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.words.Words;
import java.util.Locale;

/** Says beside a colleague's name whether the line is free now. Safe on any thread. */
public final class ColleagueWords {

    private final Words words;
    private final ColleagueLines lines;

    /** @param lines asked each time, since they change */
    public ColleagueWords(Locale language, ColleagueLines lines) {
        this.words = new Words(ColleagueWords.class, language);
        this.lines = lines;
    }

    /** The state of the line that has a number; {@link ColleagueLine.State#UNKNOWN} where it is no colleague's. */
    public ColleagueLine.State state(String number) {
        return lines.of(number).map(colleague -> colleague.line().state()).orElse(ColleagueLine.State.UNKNOWN);
    }

    /** The state in words; empty where it is not told. */
    public String now(ColleagueLine.State state) {
        return switch (state) {
            case UNKNOWN, REFUSED -> "";
            case FREE -> words.say("colleague.free.now");
            case RINGING -> words.say("colleague.ringing.now");
            case BUSY -> words.say("colleague.busy.now");
        };
    }
}
