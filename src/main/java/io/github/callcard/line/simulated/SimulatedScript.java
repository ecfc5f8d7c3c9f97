package io.github.callcard.line.simulated;

import java.time.Duration;
import java.util.List;

/**
 * The script of a simulated line.
 *
 * @param calls in this order
 * @param first from the start to the first call
 * @param pause from the beginning of a call to that of the next
 * @param repeat whether it begins again after the last call
 */
public record SimulatedScript(List<SimulatedCall> calls, Duration first, Duration pause, boolean repeat) {

    public SimulatedScript {
        calls = List.copyOf(calls);
        if (first.isNegative() || pause.isNegative() || (repeat && pause.isZero())) {
            throw new IllegalArgumentException(
                    "\"pause\" of the simulated line is too short; set it to a second or more.");
        }
    }

    /**
     * A call every 20 s for as long as the line runs, for settings that say nothing more. The numbers are of the ranges that
     * Ofcom keeps for drama, so nobody's telephone has them.
     */
    public static SimulatedScript sample() {
        return new SimulatedScript(
                List.of(
                        SimulatedCall.missed("+447700900077", "Peter Brown"),
                        SimulatedCall.answered("+442079460123", "Jane Doe"),
                        SimulatedCall.missed("", null)),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                true);
    }
}
