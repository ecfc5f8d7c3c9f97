package io.github.callcard.directory;

import io.github.callcard.directory.DirectoryFullException.Limit;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.number.NumberPlan;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects caller ids into columns of primitives, so that a million rows need no million objects, and makes the
 * directory. For one thread and one directory.
 */
public final class DirectoryBuilder {

    private static final long LONGEST_NUMBER = 999_999_999_999_999L;
    private static final long SHORTEST_NUMBER = 10_000;

    /** A country code has three digits at most, with the area code of an island behind a 1 four. */
    private static final int LONGEST_PREFIX = 9_999;

    /** Enough for the processor to have as many requests to memory under way as it can, few enough for its cache. */
    private static final int TOGETHER = 64;

    /** Some times what the largest users have. */
    public static final int MOST_ROWS = 3_000_000;

    /** Each row is a number, a person and the offsets of two texts. */
    private static final int BYTES_OF_ROW = Long.BYTES + 3 * Integer.BYTES;

    /** The texts of a row that shares none with another, rather too long. In bytes. */
    private static final int LONGEST_USUAL_TEXTS = 256;

    /** Arrays that exist beside the columns while the directory is made, for each row; more where rows have to be sorted. */
    private static final int BYTES_TO_FINISH_ROW = 12;

    private static final int BYTES_TO_SORT_ROW = 12;

    /** In rows; there is memory for as many more whenever somebody looks. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private static final String TITLE = String.valueOf(CallerIds.TITLE);

    private final NumberPlan plan;
    private final Extensions colleagues;
    private final LongColumn numbers = new LongColumn();
    private final IntColumn personIds = new IntColumn();
    private final IntColumn names = new IntColumn();
    private final IntColumn contacts = new IntColumn();
    private final TextPool texts = new TextPool();
    private final MemoryLimit memory;
    private boolean inOrder = true;
    private long lastNumber;

    /** The texts of the last rows, of each the person's and the company's, which are searched for together. */
    private final Utf8Text[] waiting =
            Stream.generate(Utf8Text::new).limit(2 * TOGETHER).toArray(Utf8Text[]::new);

    private final int[] offsets = new int[waiting.length];
    private int waitingTexts;

    /** @param plan how the directory will read caller strings */
    public DirectoryBuilder(NumberPlan plan) {
        this(plan, Extensions.NONE);
    }

    /**
     * A builder for a directory with colleagues.
     *
     * @param plan how the directory will read caller strings
     * @param colleagues who has which internal extension
     */
    public DirectoryBuilder(NumberPlan plan, Extensions colleagues) {
        this(plan, colleagues, MemoryLimit.Heap.ofProgram());
    }

    /** @param heap where the directory has to find room */
    DirectoryBuilder(NumberPlan plan, Extensions colleagues, MemoryLimit.Heap heap) {
        this.plan = plan;
        this.colleagues = colleagues;
        this.memory = new MemoryLimit(heap);
    }

    /** Adds a row of another directory; see the row of the CRM. */
    public @Nullable Problem add(CallerId row) {
        return add(row.e164(), 0, row.personId(), row.personName(), row.contactId(), row.contactName(), row.title());
    }

    /**
     * Adds a row as the CRM delivers it; names are cleaned (see {@link PlainText}).
     *
     * @param phoneNumber the number, with its country code when the prefix is 0
     * @param dialInPrefix the country code, 0 when the number has it already
     * @return why the row was left out, null when it was taken
     * @throws DirectoryFullException when there are too many rows, or too many for the memory there is
     */
    public @Nullable Problem add(
            long phoneNumber,
            int dialInPrefix,
            int personId,
            @Nullable String personName,
            int contactId,
            @Nullable String contactName,
            @Nullable String title) {
        if (phoneNumber <= 0 || dialInPrefix < 0) {
            return Problem.NOT_POSITIVE;
        }
        if (phoneNumber > LONGEST_NUMBER || dialInPrefix > LONGEST_PREFIX) {
            return Problem.TOO_LONG;
        }
        long e164 = EntryNumber.e164(plan, phoneNumber, dialInPrefix);
        if (e164 > LONGEST_NUMBER) {
            return Problem.TOO_LONG;
        }
        if (e164 < SHORTEST_NUMBER) {
            return Problem.TOO_SHORT;
        }
        makeRoom();
        inOrder &= e164 >= lastNumber;
        lastNumber = e164;
        numbers.add(e164);
        personIds.add(personId);
        Utf8Text person = waiting[waitingTexts++].clear().append(PlainText.of(personName));
        String address = PlainText.of(title);
        if (!address.isEmpty()) {
            person.append(TITLE).append(address);
        }
        waiting[waitingTexts++].clear().append(contactId).append(PlainText.of(contactName));
        if (waitingTexts == waiting.length) {
            addWaiting();
        }
        return null;
    }

    private void makeRoom() {
        int rows = numbers.size();
        if (rows >= MOST_ROWS) {
            throw new DirectoryFullException(Limit.ROWS);
        }
        if ((rows & BETWEEN_LOOKS - 1) == 0) {
            long next = rows + (long) BETWEEN_LOOKS;
            long toGoOn =
                    texts.bytesToGrow(2 * BETWEEN_LOOKS) + BETWEEN_LOOKS * (long) (BYTES_OF_ROW + LONGEST_USUAL_TEXTS);
            long toFinish = next * (BYTES_TO_FINISH_ROW + (inOrder ? 0 : BYTES_TO_SORT_ROW)) - texts.bytesOfTables();
            memory.check(rows * (long) BYTES_OF_ROW + texts.bytes(), Math.max(toGoOn, toFinish));
        }
    }

    private void addWaiting() {
        texts.addAll(waiting, waitingTexts, offsets);
        for (int i = 0; i < waitingTexts; i += 2) {
            names.add(offsets[i]);
            contacts.add(offsets[i + 1]);
        }
        waitingTexts = 0;
    }

    public int size() {
        return numbers.size();
    }

    /**
     * The directory of all rows added; the builder is of no use afterwards. Memory no longer needed is let go of before
     * the next part is made: a large directory is built in little more than the memory it is kept in.
     */
    public Directory build() {
        addWaiting();
        Texts kept = texts.take();
        long[] sorted = numbers.take();
        CallerIds rows;
        if (SortedOrder.isSorted(sorted)) {
            rows = new CallerIds(sorted, personIds.take(), names.take(), contacts.take(), kept);
        } else {
            int[] order = SortedOrder.of(sorted);
            sorted = SortedOrder.inOrder(sorted, order);
            rows = new CallerIds(sorted, personIds.take(order), names.take(order), contacts.take(order), kept);
        }
        return new Directory(plan, rows).with(colleagues);
    }
}
