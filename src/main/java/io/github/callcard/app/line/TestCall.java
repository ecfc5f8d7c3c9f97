package io.github.callcard.app.line;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.simulated.SimulatedCall;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A call that only seems to come in, from somebody of the user's own directory: it goes all the way of a real one. */
public final class TestCall {

    private static final String LINE = "Test call";

    /** Of the range that Ofcom keeps for drama, so that nobody's telephone has it. */
    private static final String NOBODY = "+442079460000";

    private static final Duration RINGS = Duration.ofSeconds(10);
    private static final Duration TALKS = Duration.ofSeconds(2);
    private static final int FIRST = 200;

    private final Supplier<Directory> callers;
    private final LineListener listener;
    private final Clock clock;

    /**
     * A call that does not ring yet.
     *
     * @param callers the directory in use
     * @param listener told what the line of the call reports, on any thread
     */
    public TestCall(Supplier<Directory> callers, LineListener listener, Clock clock) {
        this.callers = callers;
        this.listener = listener;
        this.clock = clock;
    }

    /** True when a call is one of these, and nobody's in truth. */
    public static boolean isOne(Call call) {
        return isItsLine(call.line());
    }

    /** True of the line on which it rings, which is none of the program's. */
    public static boolean isItsLine(LineId line) {
        return line.equals(SimulatedLine.idOf(LINE));
    }

    /** The caller that it seems to have: a person where there is one. */
    public Optional<CallerId> caller() {
        Directory directory = callers.get();
        Optional<CallerId> company = Optional.empty();
        for (int place = 0; place < Math.min(FIRST, directory.size()); place++) {
            CallerId caller = directory.get(place);
            if (!caller.isCompany()) {
                return Optional.of(caller);
            }
            company = Optional.of(caller);
        }
        return company;
    }

    /** Rings once. */
    public void ring() {
        String number = caller().map(caller -> "+" + caller.e164()).orElse(NOBODY);
        SimulatedCall call = new SimulatedCall(number, null, RINGS, Outcome.COMPLETED, TALKS);
        SimulatedLine line =
                new SimulatedLine(LINE, new SimulatedScript(List.of(call), Duration.ZERO, Duration.ZERO, false), clock);
        var unused = line.start(event -> {
            listener.onEvent(event);
            if (event instanceof LineEvent.Ended) {
                var unusedEnd = line.stop();
            }
        });
    }
}
