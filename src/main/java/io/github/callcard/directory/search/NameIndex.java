package io.github.callcard.directory.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A directory's people, companies and numbers, searched as one types: words in any order, each found at the beginning of a word, as initials,
 * within a word, or anywhere in the number. Immutable, safe to use from any thread.
 *
 * <p>Of a million rows there are far fewer words. They are searched one after the other, and each has its rows: see decision 0057.
 */
public final class NameIndex {

    /** The most that are ever found. */
    public static final int MOST = 50;

    private static final int ROW_BITS = Byte.SIZE;
    private static final long PLACE_UNIT = 1L << 40;

    private static final Comparator<CallerId> BY_NAME = Comparator.comparing(
                    CallerId::displayName, String.CASE_INSENSITIVE_ORDER)
            .thenComparingLong(CallerId::e164);

    private final Directory directory;
    private final WordList words;
    private final Postings postings;

    NameIndex(Directory directory, WordList words, Postings postings) {
        this.directory = directory;
        this.words = words;
        this.postings = postings;
    }

    /**
     * Makes the index of a directory: a second or two of a processor for a million rows.
     *
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public static NameIndex of(Directory directory) throws InterruptedException {
        return new IndexBuilder(directory).build();
    }

    /** The directory that is searched. */
    public Directory directory() {
        return directory;
    }

    /**
     * The rows that have every typed word, the best first: found at the beginning of words before within them, the familiar before
     * strangers, whole words before parts of them.
     *
     * @param typed by the user; empty finds nobody
     * @param most how many at most, {@link #MOST} or less
     */
    public List<CallerId> search(String typed, Familiarity familiarity, int most) {
        List<TypedWord> all = TypedText.words(typed, directory.plan());
        if (all.isEmpty()) {
            return List.of();
        }
        byte[] found = new byte[directory.size()];
        mark(all.getFirst(), found);
        byte[] next = new byte[all.size() == 1 ? 0 : found.length];
        for (TypedWord word : all.subList(1, all.size())) {
            Arrays.fill(next, (byte) 0);
            mark(word, next);
            for (int row = 0; row < found.length; row++) {
                found[row] = Strength.both(found[row], next[row]);
            }
        }
        return best(found, familiarity, Math.clamp(most, 0, MOST));
    }

    /** The familiar rows, the most familiar first. */
    public List<CallerId> familiar(Familiarity familiarity, int most) {
        if (familiarity.isEmpty()) {
            return List.of();
        }
        BestRows best = new BestRows(Math.clamp(most, 0, MOST));
        Familiarity.Walk walk = familiarity.new Walk();
        for (int row = 0; row < directory.size(); row++) {
            int weight = walk.weight(directory.number(row));
            if (weight > 0) {
                best.add(weight, row);
            }
        }
        return best.rows().mapToObj(directory::get).toList();
    }

    private void mark(TypedWord word, byte[] strengths) {
        if (!word.spellings().isEmpty()) {
            WordList.Cursor cursor = words.new Cursor();
            while (cursor.next()) {
                byte elsewhere = word.strengthIn(cursor.word(), 0, cursor.length());
                if (elsewhere > 0) {
                    postings.mark(
                            cursor.postings(),
                            cursor.postingsEnd(),
                            Strength.shownFirst(elsewhere),
                            elsewhere,
                            strengths);
                }
            }
        }
        for (TypedDigits digits : word.digits()) {
            int country = directory.plan().countryCode();
            for (int row = 0; row < strengths.length; row++) {
                byte strength = Strength.of(digits.placeIn(directory.number(row), country), false, false);
                if (strengths[row] < strength) {
                    strengths[row] = strength;
                }
            }
        }
    }

    private List<CallerId> best(byte[] strengths, Familiarity familiarity, int most) {
        BestRows best = new BestRows(most);
        Familiarity.Walk walk = familiarity.new Walk();
        for (int row = 0; row < strengths.length; row++) {
            byte strength = strengths[row];
            if (strength > 0) {
                long weight = walk.weight(directory.number(row));
                best.add(Strength.place(strength) * PLACE_UNIT + (weight << ROW_BITS) + strength, row);
            }
        }
        return sorted(best);
    }

    /** Equals by name; the key says whether they are. */
    private List<CallerId> sorted(BestRows best) {
        List<CallerId> found = new ArrayList<>(best.size());
        for (int place = 0; place < best.size(); ) {
            int end = place;
            List<CallerId> equals = new ArrayList<>();
            while (end < best.size() && best.key(end) == best.key(place)) {
                equals.add(directory.get(best.row(end++)));
            }
            equals.sort(BY_NAME);
            found.addAll(equals);
            place = end;
        }
        return found;
    }
}
