package io.github.callcard.sync;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.LeftOutRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of several sets as one set; who is in several of them is there once. For one thread. */
final class MergedRows {

    private final DirectoryBuilder rows;
    private final List<Directory> added = new ArrayList<>();
    private final Map<Problem, Integer> problems = new EnumMap<>(Problem.class);
    private final List<LeftOut> leftOut = new ArrayList<>();

    MergedRows(DirectoryBuilder rows) {
        this.rows = rows;
    }

    void add(Changed part) {
        Directory directory = part.directory();
        for (int place = 0; place < directory.size(); place++) {
            CallerId row = directory.get(place);
            if (added.stream().noneMatch(earlier -> has(earlier, row))) {
                rows.add(row);
            }
        }
        added.add(directory);
        part.leftOut().counts().forEach((problem, count) -> problems.merge(problem, count, Integer::sum));
        leftOut.addAll(part.leftOut().named());
    }

    /** A million rows have no room for a second copy of them, but they are sorted by number. */
    private static boolean has(Directory directory, CallerId row) {
        int low = 0;
        int high = directory.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (directory.get(middle).e164() < row.e164()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int place = low; place < directory.size() && directory.get(place).e164() == row.e164(); place++) {
            if (directory.get(place).equals(row)) {
                return true;
            }
        }
        return false;
    }

    Changed withHash(String hash) {
        List<LeftOut> named = leftOut.subList(0, Math.min(leftOut.size(), LeftOutRows.MOST_NAMED));
        return new Changed(rows.build(), hash, new LeftOutRows(problems, named));
    }
}
