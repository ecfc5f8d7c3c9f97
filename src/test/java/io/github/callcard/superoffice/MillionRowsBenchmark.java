package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.web.AnswerBody;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of a million rows, read by Callcard and by Jackson databind in the same run: how long each takes, and the smallest
 * heap in which each succeeds. {@code docs/benchmarks.md} has the command; the argument is the number of rows (1,000,000).
 */
public final class MillionRowsBenchmark {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 4;

    /** The answer as databind would have it. */
    record Answer(String CallerIDHash, List<Entry> CallerIDs) {}

    record Entry(
            long PhoneNumber,
            int DialInPrefix,
            int PersonId,
            String PersonName,
            @Nullable String Mrmrs,
            int ContactId,
            String ContactName) {}

    private enum Reader {
        CALLCARD {
            @Override
            int read(InputStream in) throws Exception {
                NumberPlan plan = new NumberPlan("NO");
                AnswerReader reader = new AnswerReader(() -> new DirectoryBuilder(plan));
                AnswerContent.Collection set = (AnswerContent.Collection) reader.read(in, StandardCharsets.UTF_8);
                Directory directory = set.directory();
                return directory == null ? 0 : directory.size();
            }
        },
        DATABIND {
            @Override
            int read(InputStream in) throws Exception {
                JsonMapper mapper = JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
                return mapper.readValue(in, Answer.class).CallerIDs().size();
            }
        };

        /** Answers how many rows there were. */
        abstract int read(InputStream in) throws Exception;
    }

    private MillionRowsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        if (arguments.length == 2) {
            readOnce(Reader.valueOf(arguments[0]), Path.of(arguments[1]));
            return;
        }
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path file = Files.createTempFile("answer", ".json.gz");
        try {
            write(file, rows);
            byte[] packed = Files.readAllBytes(file);
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            out.printf(Locale.ENGLISH, "%,d rows, %,d bytes, %,d packed%n", rows, plain.length, packed.length);
            time("plain", plain, out);
            time("packed", packed, out);
            int ours = smallestHeap(Reader.CALLCARD, file);
            int theirs = smallestHeap(Reader.DATABIND, file);
            out.printf(
                    Locale.ENGLISH,
                    "smallest heap: %d MB, databind %d MB: %.2f times%n",
                    ours,
                    theirs,
                    (double) ours / theirs);
        } finally {
            Files.delete(file);
        }
    }

    private static void time(String form, byte[] body, PrintStream out) throws Exception {
        Map<Reader, long[]> times =
                new EnumMap<>(Map.of(Reader.CALLCARD, new long[ROUNDS], Reader.DATABIND, new long[ROUNDS]));
        // In turns, so that a busy moment hits both.
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<Reader, long[]> reader : times.entrySet()) {
                System.gc();
                long began = System.nanoTime();
                reader.getKey().read(unpacked(body));
                if (round >= 0) {
                    reader.getValue()[round] = System.nanoTime() - began;
                }
            }
        }
        double ours = median(times.getOrDefault(Reader.CALLCARD, new long[1]));
        double theirs = median(times.getOrDefault(Reader.DATABIND, new long[1]));
        out.printf(Locale.ENGLISH, "%s: %.0f ms, databind %.0f ms: %.2f times%n", form, ours, theirs, ours / theirs);
    }

    private static InputStream unpacked(byte[] body) throws IOException {
        return AnswerBody.unpacked(new ByteArrayInputStream(body));
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private static void readOnce(Reader reader, Path file) throws Exception {
        try (InputStream in = AnswerBody.unpacked(Files.newInputStream(file))) {
            if (reader.read(in) == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
    }

    /** In megabytes; found by halving, each try in a Java of its own. */
    private static int smallestHeap(Reader reader, Path file) throws Exception {
        int fails = 4;
        int works = 1_024;
        while (works - fails > 2) {
            int middle = (works + fails) / 2;
            if (succeeds(reader, file, middle)) {
                works = middle;
            } else {
                fails = middle;
            }
        }
        return works;
    }

    private static boolean succeeds(Reader reader, Path file, int megabytes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                MillionRowsBenchmark.class.getName(),
                reader.name(),
                file.toString()));
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A CRM: three persons a company, names out of some thousands, the server's order. */
    private static void write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (PrintStream json = new PrintStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            json.print("{\"CallerIDHash\":\"0123456789abcdef\",\"CallerIDs\":[");
            long number = 4_720_000_000L;
            for (int row = 0; row < rows; row++) {
                number += 1 + random.nextInt(79);
                int company = random.nextInt(rows / 3 + 1);
                json.print(row == 0 ? "" : ",");
                json.print("{\"PhoneNumber\":" + number + ",\"DialInPrefix\":0,\"PersonId\":" + (row + 1)
                        + ",\"PersonName\":\"Person" + random.nextInt(700) + " Nordmann" + random.nextInt(5_000)
                        + "\",\"Mrmrs\":\"" + (row % 4 == 0 ? "Mrs" : "") + "\",\"ContactId\":" + company
                        + ",\"ContactName\":\"Fjord Eiendom " + company + " AS\"}");
            }
            json.print("]}");
        }
    }
}
