package io.github.callcard.app.window;

import io.github.callcard.line.sipwatch.RingLatencyBenchmark;

/**
 * Measures the two halves of the main job: from the line's event to the painted card, and, with real switchboards, from
 * the INVITE to the line's event. On a display the card is really on it; without one it is drawn into memory.
 */
public final class RingToCardBenchmark {

    private RingToCardBenchmark() {}

    /** The one argument is the number of calls of each half. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        EventToCardBenchmark.measure(count, EventToCardBenchmark.CALLER_IDS, EventToCardBenchmark.PAUSE_MILLIS);
        RingLatencyBenchmark.main(new String[] {Integer.toString(count)});
        System.exit(0);
    }
}
