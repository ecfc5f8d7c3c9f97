package io.github.callcard.line.simulated;

import java.time.Duration;
import java.util.List;

/**
 * What a simulated line does.
 *
 * @param calls in this order
 * @param pause from the start to the first call, and from the beginning of a call to that of the next
 * @param repeat whether it begins again after the last call
 */
public record SimulatedScript(List<SimulatedCall> calls, Duration pause, boolean repeat) {

    public SimulatedScript {
        calls = List.copyOf(calls);
        if (pause.isNegative() || (repeat && pause.isZero())) {
            throw new IllegalArgumentException(
                    "\"pause\" of the simulated line is too short; set it to a second or more.");
        }
    }

    /**
     * A call every 20 s for as long as the line runs, for settings that say nothing more. The numbers are from the ranges
     * that the authorities of Norway and the United Kingdom keep for films and books, so nobody's phone has them.
     */
    public static SimulatedScript sample() {
        return new SimulatedScript(
                List.of(
                        SimulatedCall.missed("+4799000001", "Kari Nordmann"),
                        SimulatedCall.answered("+442079460123", "Jane Doe"),
                        SimulatedCall.missed("", null)),
                Duration.ofSeconds(20),
                true);
    }
}
