package io.github.callcard.directory;

import io.github.callcard.directory.SimulatedCountry.Caller;
import java.util.Arrays;
import java.util.Locale;

/** The counts of strangers and of real extensions that were given a company's name; for one thread. */
final class BlockScore {

    static final String HEADING =
            "| country | strangers | certain % | possibly % | extensions | 1 known | 2 | 3-4 | 5-9 | 10+ | for certain"
                    + " |";

    private static final int[] KNOWN = {1, 2, 3, 5, 10, Integer.MAX_VALUE};

    private final String name;
    private long strangers;
    private long certain;
    private long possible;
    private final long[] extensions = new long[KNOWN.length - 1];
    private final long[] found = new long[KNOWN.length - 1];
    private final long[] foundForCertain = new long[KNOWN.length - 1];

    BlockScore(String name) {
        this.name = name;
    }

    /** Another company's name for an extension is as wrong as any name for a stranger. */
    void add(Caller caller, Match match) {
        boolean right = match.isKnown() && match.callers().getFirst().contactId() == caller.company();
        if (caller.company() == 0 || (match.isKnown() && !right)) {
            strangers++;
            certain += match.confident() ? 1 : 0;
            possible += match.isKnown() && !match.confident() ? 1 : 0;
        }
        if (caller.company() != 0) {
            int group = group(caller.known());
            extensions[group]++;
            found[group] += right ? 1 : 0;
            foundForCertain[group] += right && match.confident() ? 1 : 0;
        }
    }

    private static int group(int known) {
        int group = 0;
        while (known >= KNOWN[group + 1]) {
            group++;
        }
        return group;
    }

    /** The share of strangers who are given a name for certain, 0 to 1. */
    double certain() {
        return share(certain, strangers);
    }

    /** The share of strangers who are possibly given one. */
    double possible() {
        return share(possible, strangers);
    }

    /** The share of extensions that are given their company's name where the CRM has at least so many of the block. */
    double recall(int known) {
        int group = group(known);
        long all = 0;
        long named = 0;
        for (; group < extensions.length; group++) {
            all += extensions[group];
            named += found[group];
        }
        return share(named, all);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** A line of the table. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %.3f | %,d |",
                name,
                strangers,
                100 * certain(),
                100 * possible(),
                Arrays.stream(extensions).sum()));
        long sure = 0;
        long named = 0;
        for (int group = 0; group < extensions.length; group++) {
            String share = extensions[group] == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%.0f %%", 100 * share(found[group], extensions[group]));
            line.append(' ').append(share).append(" |");
            sure += foundForCertain[group];
            named += found[group];
        }
        return line.append(String.format(Locale.ROOT, " %.0f %% |", 100 * share(sure, named)))
                .toString();
    }
}
