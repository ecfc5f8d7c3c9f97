package io.github.callcard.demo;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The people and companies a made-up firm in Oslo deals with. All names are invented; the numbers are of the ranges that
 * regulators keep for fiction where a country has them, and otherwise round ones.
 */
public final class SampleCompany {

    private static final String RESOURCE = "sample-company.csv";
    private static final int COLUMNS = 7;

    /** Somebody whom the CRM knows and nobody at the firm has dealt with; one of the demo's calls is theirs. */
    static final SampleEntry NO_CALLER_ID =
            new SampleEntry(442920180123L, 0, 1990, "Rhys Penhaligon", "Mr", 190, "Cobblestone Trading");

    private SampleCompany() {}

    /** All rows, sorted by phone number as SuperOffice sorts them. */
    public static List<SampleEntry> entries() {
        try (InputStream bytes = SampleCompany.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return lines.lines().skip(1).map(SampleCompany::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sample company is missing; this copy of Callcard is incomplete.", e);
        }
    }

    private static SampleEntry entry(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("a row of " + RESOURCE + " has " + cells.length + " columns: " + line);
        }
        return new SampleEntry(
                Long.parseLong(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                cells[3],
                cells[4],
                Integer.parseInt(cells[5]),
                cells[6]);
    }
}
