package io.github.callcard.directory.search;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How familiar numbers are to the user: called often, spoken with of late. A call counts half as much after thirty days, a quarter after sixty,
 * and so on. Immutable.
 */
public final class Familiarity {

    /** Nobody is familiar. */
    public static final Familiarity NONE = new Familiarity(new long[0], new int[0]);

    private static final double HALF_LIFE_DAYS = 30;
    private static final double UNIT = 1_024;
    private static final int MOST = (1 << 30) - 1;

    /** E.164, ascending. */
    private final long[] numbers;

    private final int[] weights;

    private Familiarity(long[] numbers, int[] weights) {
        this.numbers = numbers;
        this.weights = weights;
    }

    /** Collects calls. For one thread. */
    public static final class Builder {

        private final Instant base;
        private final Map<Long, Double> sums = new HashMap<>();

        /** @param base the moment from which the age of calls is counted; they may be later */
        public Builder(Instant base) {
            this.base = base;
        }

        /** Adds a call with a number, E.164 without the plus. */
        public Builder add(long e164, Instant at) {
            sums.merge(e164, share(at, base), Double::sum);
            return this;
        }

        /** How familiar the numbers are at the moment of the beginning. */
        public Familiarity build() {
            return build(base);
        }

        /** How familiar the numbers are at a later moment: all weights shrink alike. */
        public Familiarity build(Instant now) {
            double scale = share(base, now) * UNIT;
            long[] numbers =
                    sums.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            int[] weights = new int[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                weights[i] = Math.clamp(Math.round(sums.getOrDefault(numbers[i], 0.0) * scale), 1, MOST);
            }
            return new Familiarity(numbers, weights);
        }

        /** The share that is left at a moment of a call's weight. */
        private static double share(Instant call, Instant moment) {
            return Math.pow(0.5, Duration.between(call, moment).toHours() / 24.0 / HALF_LIFE_DAYS);
        }
    }

    /** True when nobody is familiar. */
    public boolean isEmpty() {
        return numbers.length == 0;
    }

    /** The weights of ascending numbers, one asked after the other. For one thread. */
    final class Walk {

        private int place;

        /** The weight of a number that is not smaller than the one before; 0 where it is not familiar. */
        int weight(long number) {
            while (place < numbers.length && numbers[place] < number) {
                place++;
            }
            return place < numbers.length && numbers[place] == number ? weights[place] : 0;
        }
    }
}
