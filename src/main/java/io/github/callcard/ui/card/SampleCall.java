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

/** Nobody's call, painted where nobody sees it, so that the first real card finds its letters and colours ready. */
final class SampleCall {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøåäöüß ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789";

    private SampleCall() {}

    static Call at(Instant now) {
        CallerNumber number = new CallerNumber("", CallerNumber.Kind.UNREADABLE, List.of());
        List<CallerId> callers =
                List.of(new CallerId(0, 1, LETTERS, 1, LETTERS, ""), new CallerId(0, 2, LETTERS, 1, LETTERS, ""));
        Match match = new Match(number, Quality.POSSIBLE, false, OptionalLong.empty(), callers, LETTERS);
        return new Call(
                -1,
                CallState.RINGING,
                List.of(new LineId("", "")),
                CallDetails.incoming(LETTERS),
                match,
                now,
                null,
                null);
    }
}
