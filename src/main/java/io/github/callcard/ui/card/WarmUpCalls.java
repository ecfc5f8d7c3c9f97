package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Nobody's calls, painted where nobody sees them, so that the first real card finds its letters and colours ready. */
final class WarmUpCalls {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøåäöüß ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789";

    private WarmUpCalls() {}

    /** One call of each kind, the likeliest first. */
    static List<Call> all(Instant now) {
        CallerId first = new CallerId(0, 1, LETTERS, 1, LETTERS, "");
        CallerId second = new CallerId(0, 2, LETTERS, 1, LETTERS, "");
        return List.of(
                ringing(now, Quality.EXACT, first),
                ringing(now, Quality.NONE),
                ringing(now, Quality.EXACT, first, second),
                ringing(now, Quality.POSSIBLE, first),
                ringing(now, Quality.POSSIBLE, first, second));
    }

    private static Call ringing(Instant now, Quality quality, CallerId... callers) {
        CallerNumber number = new CallerNumber("", CallerNumber.Kind.UNREADABLE, List.of());
        Match match =
                new Match(number, quality, quality == Quality.EXACT, OptionalLong.empty(), List.of(callers), LETTERS);
        return new Call(
                new UUID(0, 0),
                CallState.RINGING,
                List.of(new LineId("", "")),
                CallDetails.incoming(LETTERS),
                match,
                now,
                null,
                null);
    }
}
