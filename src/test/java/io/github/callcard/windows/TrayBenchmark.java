package io.github.callcard.windows;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.ui.tray.StatusPresenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Measures under Wine what an icon of our own saves: the whole program with it and with AWT's, in turns, each started on the same
 * Windows and with the flags of the package. The other program differs by one line, which chooses the tray.
 */
public final class TrayBenchmark {

    private static final String CHOICE = "if (system.startsWith(\"Windows\")) {";
    private static final String NEVER = "if (system.startsWith(\"no such system\")) {";

    /** The windows are made, and what the start left behind is given back. */
    private static final long SETTLING_MILLIS = 8_000;

    private static final int LOOK_MILLIS = 10;
    private static final int LONGEST_MILLIS = 180_000;
    private static final int KILOBYTES = 1024;

    /** One start: milliseconds to the icon, megabytes resident and by parts of what is shared, threads. */
    private record Figures(double icon, double resident, double share, double threads) {}

    private final WindowsDesktop desktop;
    private final Path folder;
    private int starts;

    private TrayBenchmark(WindowsDesktop desktop, Path folder) {
        this.desktop = desktop;
        this.folder = folder;
    }

    /** The argument is the number of starts of each (5); one before them does not count. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path folder = Files.createTempDirectory("tray");
        Path other = programWithAwt(Files.createDirectory(folder.resolve("classes")));
        List<Figures> own = new ArrayList<>();
        List<Figures> awt = new ArrayList<>();
        try (WindowsDesktop desktop = WindowsDesktop.open(folder)) {
            TrayBenchmark benchmark = new TrayBenchmark(desktop, folder);
            benchmark.start(null);
            benchmark.start(other);
            for (int round = 0; round < count; round++) {
                own.add(benchmark.start(null));
                awt.add(benchmark.start(other));
            }
        }
        System.out.printf("%d starts each in turns after one to warm up; median (least to most)%n", count);
        print("our own icon", own);
        print("AWT's", awt);
        System.exit(0);
    }

    /** The class that chooses, as it would be if Windows were no system of its own. */
    private static Path programWithAwt(Path classes) throws IOException {
        Path source =
                Path.of("src", "main", "java", StatusPresenter.class.getName().replace('.', '/') + ".java");
        String text = Files.readString(source);
        if (!text.contains(CHOICE)) {
            throw new IOException(source + " chooses the tray otherwise than this knows");
        }
        Path changed = Files.writeString(classes.resolve(source.getFileName()), text.replace(CHOICE, NEVER));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "--release",
                        "21",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        changed.toString());
        if (status != 0) {
            throw new IOException(changed + " does not compile");
        }
        return classes;
    }

    /** @param classes those that take the place of the program's; null for none */
    private Figures start(@Nullable Path classes) throws Exception {
        starts++;
        WindowsProgram program = new WindowsProgram(
                desktop, folder.resolve("profile-" + starts), "{ \"region\": \"NO\", \"lines\": [] }");
        if (classes != null) {
            program.replaceClasses(classes);
        }
        long began = System.nanoTime();
        try (PeerProcess running = program.startWindows()) {
            while (!program.log().contains("In the tray")) {
                if (!running.isAlive() || millisSince(began) > LONGEST_MILLIS) {
                    throw new IOException("no icon: " + running.output() + program.log());
                }
                Thread.sleep(LOOK_MILLIS);
            }
            double icon = millisSince(began);
            Thread.sleep(SETTLING_MILLIS);
            Path process = Path.of("/proc", Long.toString(running.pid()));
            return new Figures(
                    icon,
                    number(process.resolve("smaps_rollup"), "Rss:") / KILOBYTES,
                    number(process.resolve("smaps_rollup"), "Pss:") / KILOBYTES,
                    number(process.resolve("status"), "Threads:"));
        }
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double number(Path file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " has no " + key));
        }
    }

    private static void print(String kind, List<Figures> figures) {
        System.out.printf(
                "%-14s icon %s ms, resident %s MB, Pss %s MB, threads %s%n",
                kind,
                spread(figures.stream().mapToDouble(Figures::icon).toArray()),
                spread(figures.stream().mapToDouble(Figures::resident).toArray()),
                spread(figures.stream().mapToDouble(Figures::share).toArray()),
                spread(figures.stream().mapToDouble(Figures::threads).toArray()));
    }

    private static String spread(double[] values) {
        Arrays.sort(values);
        return String.format(
                Locale.ROOT, "%.0f (%.0f to %.0f)", values[values.length / 2], values[0], values[values.length - 1]);
    }
}
