package io.github.callcard.directory;

import io.github.callcard.number.SiteRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Notices that the telephone system puts a digit before every number: callers nobody knew would be known without it. For
 * one thread; keeps the numbers of a few hundred callers at most, in memory alone.
 */
public final class OutsideLineLearner {

    /** What telephone systems take for an outside line, the usual ones first. */
    public static final List<String> PREFIXES = List.of("0", "9", "00", "1", "8", "99");

    /** One number can be a coincidence, and one caller calls often. */
    private static final int ENOUGH = 3;

    private static final int MOST = 500;

    private final Map<String, Set<Long>> recognised = new HashMap<>();

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
                Set<Long> callers = recognised.computeIfAbsent(prefix, unseen -> new HashSet<>());
                if (match.confident() && match.quality() == Quality.INFERRED && callers.size() < MOST) {
                    callers.add(match.e164().orElseThrow());
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
        return recognised.getOrDefault(prefix, Set.of()).size();
    }
}
