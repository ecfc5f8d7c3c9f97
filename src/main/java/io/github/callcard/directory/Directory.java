package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.NumberPlan;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All caller ids, sorted by number. Immutable, safe to use from any thread, and replaced as a whole: a synchronisation
 * makes a new one.
 */
public final class Directory {

    private static final int WARM_ROUNDS = 300;

    private final NumberPlan plan;
    private final CallerIds rows;
    private final SortedNumbers numbers;
    private final SuffixOrder suffixes;
    private final Extensions extensions;
    private final Matching matching;

    Directory(NumberPlan plan, CallerIds rows) {
        this(plan, rows, new SortedNumbers(rows.numbers), new SuffixOrder(rows.numbers), Extensions.NONE);
    }

    private Directory(
            NumberPlan plan, CallerIds rows, SortedNumbers numbers, SuffixOrder suffixes, Extensions extensions) {
        this.plan = plan;
        this.rows = rows;
        this.numbers = numbers;
        this.suffixes = suffixes;
        this.extensions = extensions;
        this.matching = new Matching(plan, rows, numbers, suffixes, extensions);
    }

    /** A directory that knows nobody. */
    public static Directory empty(NumberPlan plan) {
        return new DirectoryBuilder(plan).build();
    }

    /** The same caller ids and these colleagues beside them. */
    public Directory with(Extensions colleagues) {
        return new Directory(plan, rows, numbers, suffixes, colleagues);
    }

    /** The same caller ids and colleagues where numbers are read in another way. */
    public Directory with(NumberPlan other) {
        return new Directory(other, rows, numbers, suffixes, extensions);
    }

    /** The plan by which this directory reads numbers. */
    public NumberPlan plan() {
        return plan;
    }

    /** The number of caller ids; a number that three people share counts three times. */
    public int size() {
        return rows.size();
    }

    /** The number at a place of the sorted directory, E.164 without the plus. */
    public long number(int place) {
        return rows.number(place);
    }

    /** The caller id at a place of the sorted directory, from 0. */
    public CallerId get(int place) {
        return rows.get(place);
    }

    /** The caller, for a caller string as a line delivers it. */
    public Match match(@Nullable String raw) {
        return match(plan.read(raw));
    }

    /** The party that is called, for what the user dialled. */
    public Match matchDialled(@Nullable String raw) {
        return match(plan.readDialled(raw));
    }

    /**
     * The names under which a switchboard may have the line with a number: as it is written, the whole number, and its extension
     * where it is one of the company's. Whether there are such lines is not said.
     */
    public Set<String> lineNames(String number) {
        Set<String> names = new HashSet<>(Set.of(number));
        for (Reading reading : plan.read(number).readings()) {
            names.add(Long.toString(reading.e164()));
            names.add("+" + reading.e164());
            extensions.behindStems(reading.e164()).forEach(names::add);
        }
        return names;
    }

    /** The caller, for a number that was read already. */
    public Match match(CallerNumber number) {
        return matching.match(number);
    }

    /**
     * Reads and looks up numbers of every kind, so that the first call need not wait for classes, metadata and the
     * compiler: some 500 ms. To be called once after the start, on any thread.
     */
    public void warm() {
        plan.warm();
        int step = Math.max(1, size() / WARM_ROUNDS);
        for (int place = 0; place < size(); place += step) {
            String e164 = Long.toString(rows.number(place));
            match("+" + e164);
            match(e164);
            match("+" + (rows.number(place) ^ 1));
            match("0" + e164);
        }
        for (int round = 0; round < WARM_ROUNDS; round++) {
            match("9999" + (10_000_000L + round));
            match(plan.format(4_722_000_000L + round * 1_009L));
        }
    }
}
