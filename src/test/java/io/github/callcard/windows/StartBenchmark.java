package io.github.callcard.windows;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import io.github.callcard.ui.tray.IconProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures under Wine where the time until the icon goes: a Java that does nothing, one that shows an empty window of JavaFX, the icon
 * alone and the whole program, in turns on the same Windows, with the flags of the package.
 */
public final class StartBenchmark {

    private static final Pattern ICON = Pattern.compile("icon (\\d+)");
    private static final int LOOK_MILLIS = 10;
    private static final int LONGEST_MILLIS = 120_000;

    /** Something that a process comes to. */
    private interface Sign {
        boolean isSeen(PeerProcess process) throws IOException;
    }

    private final WindowsDesktop desktop;
    private final Path folder;
    private int starts;

    private StartBenchmark(WindowsDesktop desktop, Path folder) {
        this.desktop = desktop;
        this.folder = folder;
    }

    /** The argument is the number of starts of each (3); one before them does not count. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path folder = Files.createTempDirectory("start");
        List<List<Double>> figures = new ArrayList<>();
        try (WindowsDesktop desktop = WindowsDesktop.open(folder)) {
            StartBenchmark benchmark = new StartBenchmark(desktop, folder);
            benchmark.round();
            for (int round = 0; round < count; round++) {
                figures.add(benchmark.round());
            }
        }
        System.out.printf("%d starts each in turns after one to warm up, ms; median (least to most)%n", count);
        List<String> kinds = List.of(
                "java -version",
                "an empty window of JavaFX",
                "the icon alone, whole process",
                "  of it, the tray's code",
                "the whole program to its icon");
        for (int kind = 0; kind < kinds.size(); kind++) {
            int column = kind;
            System.out.printf(
                    "%-30s %s%n",
                    kinds.get(kind),
                    spread(figures.stream()
                            .mapToDouble(round -> round.get(column))
                            .toArray()));
        }
        System.exit(0);
    }

    private List<Double> round() throws Exception {
        double nothing = timeOf("version", List.of("wine", java(), "-version"), process -> !process.isAlive());
        double window = timeOf("window", commandOf(EmptyWindowProgram.class), says("shown"));
        String[] said = {""};
        double icon = timeOf("icon", commandOf(IconProgram.class), process -> {
            said[0] = process.output();
            return ICON.matcher(said[0]).find();
        });
        Matcher tray = ICON.matcher(said[0]);
        if (!tray.find()) {
            throw new IOException("no icon: " + said[0]);
        }
        return List.of(nothing, window, icon, Double.parseDouble(tray.group(1)), wholeProgram());
    }

    private double wholeProgram() throws Exception {
        WindowsProgram program = program();
        long began = System.nanoTime();
        try (PeerProcess running = program.startWindows()) {
            return millisUntil(began, running, process -> program.log().contains("In the tray"));
        }
    }

    private WindowsProgram program() throws IOException {
        starts++;
        return new WindowsProgram(
                desktop, folder.resolve("profile-" + starts), "{ \"region\": \"NO\", \"lines\": [] }");
    }

    private List<String> commandOf(Class<?> other) throws IOException {
        WindowsProgram program = program();
        program.enterBy(other);
        List<String> command = new ArrayList<>(List.of("wine"));
        command.addAll(program.command());
        return command;
    }

    private static String java() {
        return WindowsJava.java().toString();
    }

    private static Sign says(String word) {
        return process -> process.output().contains(word);
    }

    private double timeOf(String name, List<String> command, Sign sign) throws Exception {
        long began = System.nanoTime();
        try (PeerProcess process = desktop.start(name + "-" + starts, "b", Map.of(), command)) {
            return millisUntil(began, process, sign);
        }
    }

    private static double millisUntil(long began, PeerProcess process, Sign sign) throws Exception {
        while (!sign.isSeen(process)) {
            if (System.nanoTime() - began > LONGEST_MILLIS * 1e6) {
                throw new IOException("it does not come: " + process.output());
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static String spread(double[] values) {
        Arrays.sort(values);
        return String.format(
                Locale.ROOT, "%.0f (%.0f to %.0f)", values[values.length / 2], values[0], values[values.length - 1]);
    }
}
