package io.github.callcard.superoffice;

import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import java.util.List;
import java.util.Map;

/**
 * The rows of an answer that cannot be looked up.
 *
 * @param counts how many there are of each problem; exact
 * @param named the first of them, {@value #MOST_NAMED} at most
 */
public record LeftOutRows(Map<Problem, Integer> counts, List<LeftOut> named) {

    public static final int MOST_NAMED = 1_000;

    public static final LeftOutRows NONE = new LeftOutRows(Map.of(), List.of());

    public LeftOutRows {
        counts = Map.copyOf(counts);
        named = List.copyOf(named);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
