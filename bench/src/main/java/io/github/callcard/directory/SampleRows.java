package io.github.callcard.directory;

import io.github.callcard.number.NumberPlan;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Rows as a CRM has them: several countries, sorted by number, a few persons to a company, a switchboard now and then. */
final class SampleRows {

    record Row(long e164, int personId, String personName, int contactId, String contactName, String title) {}

    private static final String[] FIRST = {
        "Ola",
        "Kari",
        "Per",
        "Anne",
        "Åse",
        "Jürgen",
        "Sophie",
        "Michael",
        "Ingrid",
        "Bjørn",
        "Elizabeth",
        "Jan",
        "Marie",
        "Lars",
        "Christian",
        "Katarzyna"
    };
    private static final String[] LAST = {
        "Nordmann", "Hansen", "Ødegård", "Müller", "Smith", "van den Berg", "Lindqvist", "Kowalska", "Johnson", "Olsen"
    };
    private static final String[] KINDS = {
        "AS", "GmbH", "Ltd", "AB", "Eiendom AS", "Consulting Group", "& Sons", "Holding BV"
    };
    private static final String[] TITLES = {"", "", "Mr", "Mrs", "Dr"};

    private SampleRows() {}

    static Row[] of(int size) {
        Random random = new Random(99);
        long[] numbers = numbers(size, random);
        Row[] rows = new Row[size];
        for (int i = 0; i < size; i++) {
            int company = 1 + random.nextInt(Math.max(1, size / 5));
            boolean switchboard = random.nextInt(12) == 0;
            int person = switchboard ? 0 : i + 1;
            String name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)] + (i % 7919);
            rows[i] = new Row(
                    numbers[i],
                    person,
                    switchboard ? "" : name,
                    company,
                    LAST[company % LAST.length] + " " + company + " " + KINDS[company % KINDS.length],
                    switchboard ? "" : TITLES[random.nextInt(TITLES.length)]);
        }
        return rows;
    }

    static long[] numbers(int size, Random random) {
        Set<Long> numbers = new HashSet<>(size * 2);
        while (numbers.size() < size) {
            numbers.add(
                    switch (random.nextInt(6)) {
                        case 0 -> 4720000000L + random.nextInt(20_000_000);
                        case 1 -> 4790000000L + random.nextInt(10_000_000);
                        case 2 -> 4670000_0000L + random.nextInt(100_000_000);
                        case 3 -> 4930_0000_0000L + random.nextInt(100_000_000);
                        case 4 -> 4420_0000_0000L + random.nextInt(100_000_000);
                        default -> 1_212_000_0000L + random.nextInt(1_000_000_000);
                    });
        }
        long[] sorted = numbers.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    static Directory directory(Row[] rows, NumberPlan plan) {
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        for (Row row : rows) {
            builder.add(new CallerId(
                    row.e164(), row.personId(), row.personName(), row.contactId(), row.contactName(), row.title()));
        }
        return builder.build();
    }
}
