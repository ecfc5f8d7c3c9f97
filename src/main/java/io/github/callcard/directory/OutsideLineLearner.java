package io.github.callcard.directory;

import io.github.callcard.number.SiteRules;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Notices that the telephone system puts a digit before every number: callers nobody knew would be known without it. For
 * one thread. It keeps no numbers: of each caller sixteen bits, by which it tells two callers apart and nobody who they
 * are, in memory alone and never more than some kilobytes.
 */
public final class OutsideLineLearner {

    /** The prefixes that telephone systems take for an outside line, the usual ones first. */
    public static final List<String> PREFIXES = List.of("0", "9", "00", "1", "8", "99");

    /** One number can be a coincidence, and one caller calls often. */
    private static final int ENOUGH = 3;

    /** One caller in so many is taken for another one. */
    private static final int MARKS = 1 << 16;

    private final Map<String, BitSet> recognised = new HashMap<>();

    /**
     * Takes in what one incoming call delivered.
     *
     * @return the outside-line prefix to suggest, once three different callers would be known with it and with no other
     */
    public Optional<String> learn(Directory directory, String raw) {
        return learn(directory, each -> each.match(raw));
    }

    /** Takes in what the user dialled; a learner learns of one direction. */
    public Optional<String> learnDialled(Directory directory, String raw) {
        return learn(directory, each -> each.matchDialled(raw));
    }

    private Optional<String> learn(Directory directory, Function<Directory, Match> ask) {
        if (!ask.apply(directory).confident()) {
            for (String prefix : PREFIXES) {
                SiteRules site = directory.plan().site().withOutsideLine(prefix);
                Match match = ask.apply(directory.with(directory.plan().with(site)));
                if (match.confident() && match.quality() == Quality.INFERRED) {
                    recognised.computeIfAbsent(prefix, unseen -> new BitSet()).set((int)
                            (match.e164().orElseThrow() % MARKS));
                }
            }
        }
        return suggestion();
    }

    /** The prefix that explains most callers, when it explains enough and twice as many as any other. */
    public Optional<String> suggestion() {
        List<String> best = PREFIXES.stream()
                .sorted((one, other) -> Integer.compare(count(other), count(one)))
                .limit(2)
                .toList();
        boolean clear = count(best.getFirst()) >= ENOUGH && count(best.getFirst()) >= 2 * count(best.getLast());
        return clear ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private int count(String prefix) {
        BitSet callers = recognised.get(prefix);
        return callers == null ? 0 : callers.cardinality();
    }
}
