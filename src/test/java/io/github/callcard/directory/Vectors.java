package io.github.callcard.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The shared vectors: facts out of the public tests of other products; see docs/matching.md. */
final class Vectors {

    /**
     * @param region ZZ for none
     * @param counts false where people disagree
     */
    record Vector(String caller, String entry, String region, boolean same, boolean counts) {}

    private Vectors() {}

    static List<Vector> all() {
        InputStream file = Objects.requireNonNull(Vectors.class.getResourceAsStream("matching-vectors.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Vectors::vector).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(String line) {
        String[] cells = line.split("\t", -1);
        return new Vector(cells[0], cells[1], cells[2], cells[3].equals("true"), !cells[7].equals("D"));
    }
}
