package io.github.callcard.superoffice;

import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the rows left out while an answer is read. For one thread. */
final class LeftOutCount {

    private final Map<Problem, Integer> counts = new EnumMap<>(Problem.class);
    private final List<LeftOut> named = new ArrayList<>();

    void add(int row, String name, Problem problem) {
        counts.merge(problem, 1, Integer::sum);
        if (named.size() < LeftOutRows.MOST_NAMED) {
            named.add(new LeftOut(row, name, problem));
        }
    }

    int of(Problem problem) {
        return counts.getOrDefault(problem, 0);
    }

    LeftOutRows rows() {
        return new LeftOutRows(counts, named);
    }
}
