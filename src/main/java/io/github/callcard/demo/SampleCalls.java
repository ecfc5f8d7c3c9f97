package io.github.callcard.demo;

import io.github.callcard.line.Outcome;
import io.github.callcard.line.simulated.SimulatedCall;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of the demo, in the order in which they come: every kind of caller and every way a call ends. */
public final class SampleCalls {

    private SampleCalls() {}

    public static List<SimulatedCall> list() {
        return List.of(
                // A person of a company, known at once.
                answered("+4722000101", null, 4, 8),
                // A switchboard that belongs to the company and to two people of it.
                missed("70 00 05 00", null, 6),
                // A company's main number and nobody's own.
                answered("+45 33 33 01 10", "Møllehøj Cykler", 4, 6),
                // A person abroad whose line delivers the number without a plus.
                answered("442079460101", null, 4, 6),
                // Nobody in the directory has this number, only the telephone network knows a name.
                missed("+44 29 2018 0123", "Cardiff office?", 5),
                // The caller's number is withheld.
                missed("anonymous", null, 4),
                // A colleague takes it.
                new SimulatedCall("+49 30 23125103", null, seconds(3), Outcome.ANSWERED_ELSEWHERE, Duration.ZERO),
                // A name written from right to left.
                answered("+1 212-555-0113", null, 4, 5),
                // Turned down.
                new SimulatedCall("40000701", null, seconds(3), Outcome.DECLINED, Duration.ZERO));
    }

    private static SimulatedCall answered(String number, @Nullable String name, int rings, int talks) {
        return new SimulatedCall(number, name, seconds(rings), Outcome.COMPLETED, seconds(talks));
    }

    private static SimulatedCall missed(String number, @Nullable String name, int rings) {
        return new SimulatedCall(number, name, seconds(rings), Outcome.MISSED, Duration.ZERO);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
