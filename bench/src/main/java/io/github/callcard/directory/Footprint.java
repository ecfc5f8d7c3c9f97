package io.github.callcard.directory;

import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jol.info.GraphLayout;

/** Bytes of the whole store with names, counted object by object (JOL), beside the plainest ways to keep the same. */
public final class Footprint {

    private static final int SIZE = 1_000_000;

    private Footprint() {}

    /** A row as Jackson's databind reads it: every text an object of its own. */
    private record Read(
            long phoneNumber,
            int dialInPrefix,
            int personId,
            String personName,
            String mrmrs,
            int contactId,
            String contactName) {}

    public static void main(String[] arguments) {
        System.setProperty("jol.magicFieldOffset", "true");
        SampleRows.Row[] rows = SampleRows.of(SIZE);
        NumberPlan plan = new NumberPlan("NO");
        long shared = GraphLayout.parseInstance(plan).totalSize();
        Directory directory = SampleRows.directory(rows, plan);
        double callcard = perEntry(GraphLayout.parseInstance(directory).totalSize() - shared);
        List<Read> list = new ArrayList<>();
        Map<String, List<Read>> map = new HashMap<>();
        for (SampleRows.Row row : rows) {
            Read read = read(row);
            list.add(read);
            map.computeIfAbsent(Long.toString(row.e164()), key -> new ArrayList<>(1))
                    .add(read);
        }
        double jackson = perEntry(GraphLayout.parseInstance(list).totalSize());
        double hashMap = perEntry(GraphLayout.parseInstance(map).totalSize());
        System.out.printf(Locale.ROOT, "callcard                       %6.1f bytes an entry%n", callcard);
        System.out.printf(Locale.ROOT, "List of records, as Jackson's  %6.1f%n", jackson);
        System.out.printf(
                Locale.ROOT,
                "HashMap<String, List<record>>  %6.1f, %.2f times callcard%n",
                hashMap,
                hashMap / callcard);
    }

    private static Read read(SampleRows.Row row) {
        return new Read(
                row.e164(),
                0,
                row.personId(),
                copy(row.personName()),
                copy(row.title()),
                row.contactId(),
                copy(row.contactName()));
    }

    @SuppressWarnings("StringCopy") // A reader of JSON makes a new text for every row.
    private static String copy(String text) {
        return new String(text.toCharArray());
    }

    private static double perEntry(long bytes) {
        return (double) bytes / SIZE;
    }
}
