package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.NameSource;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.ui.caller.Tone;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a call into the card's words. Knows nothing of windows; safe on any thread. */
public final class CallWords {

    private final Words words;
    private final StateWords states;
    private final CallerWords callers;
    private final Function<LineId, String> lineNames;

    /**
     * Words for one user.
     *
     * @param words of this package
     * @param user how the user writes the time of day
     * @param lineNames what the user calls each line
     */
    public CallWords(Words words, Locale user, CallerWords callers, Function<LineId, String> lineNames) {
        this(words, user, ZoneId.systemDefault(), callers, lineNames);
    }

    CallWords(Words words, Locale user, ZoneId zone, CallerWords callers, Function<LineId, String> lineNames) {
        this.words = words;
        this.states = new StateWords(words, user, zone);
        this.callers = callers;
        this.lineNames = lineNames;
    }

    /** The state's word with its time at that moment. */
    String stateLine(Call call, Instant now) {
        return states.line(call, now);
    }

    /** The number as the card shows it, empty when there is none. */
    String number(Call call) {
        return callers.number(call.match(), call.details());
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /**
     * The whole card but its time.
     *
     * @param mostRows how many of several callers find room
     */
    CardContent content(Call call, int mostRows) {
        return content(call, mostRows, null, List.of());
    }

    /**
     * The same with what is known beside the call.
     *
     * @param details what the CRM added, null while it has not; left aside where they are another person's
     * @param offers those of several callers among whom can be chosen; empty where there is no choice
     */
    CardContent content(Call call, int mostRows, @Nullable CallerDetails details, List<OfferedCaller> offers) {
        return new CardContent(
                tone(call),
                states.word(call),
                OuterText.line(lineNames.apply(call.line())),
                callers.content(call.match(), call.details(), NameSource.of(call.lines()), mostRows, details, offers));
    }

    private static Tone tone(Call call) {
        if (call.state() == CallState.RINGING) {
            if (!call.match().isKnown()) {
                return Tone.NEUTRAL;
            }
            return call.match().confident() ? Tone.RINGING : Tone.UNCERTAIN;
        }
        return switch (call.state()) {
            case ANSWERED -> Tone.TALKING;
            case MISSED, FAILED -> Tone.MISSED;
            default -> Tone.NEUTRAL;
        };
    }
}
