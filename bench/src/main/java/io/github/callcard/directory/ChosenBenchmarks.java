package io.github.callcard.directory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks whose names match: those of JMH first, then the programs that measure what it cannot, each in a Java of its own. */
public final class ChosenBenchmarks {

    private ChosenBenchmarks() {}

    /**
     * A program that measures.
     *
     * @param flags of its Java
     */
    private record Program(Class<?> main, List<String> flags, List<String> arguments) {

        void run() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(flags);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
            command.addAll(arguments);
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(main.getSimpleName() + " ended with " + status);
            }
        }
    }

    /**
     * Runs them.
     *
     * @param arguments a regular expression for the names, the seconds that H2 has to take the rows of each size, how many hostile strings are asked about, and
     *     JMH's options
     */
    public static void main(String[] arguments) throws Exception {
        Pattern names = Pattern.compile(arguments[0]);
        List<String> sameMemory = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-Xmx"))
                .toList();
        List<Program> chosen = List.of(
                        new Program(Footprint.class, sameMemory, List.of()),
                        new Program(
                                NameSearchBenchmark.class,
                                sameMemory,
                                List.of(arguments[1], "10000", "100000", "1000000")),
                        new Program(FirstCall.class, List.of(), List.of()),
                        new Program(HostileCallers.class, List.of(), List.of(arguments[2])))
                .stream()
                .filter(program -> names.matcher(program.main().getName()).find())
                .toList();
        List<String> jmh = new ArrayList<>(List.of(arguments[0]));
        jmh.addAll(Arrays.asList(arguments).subList(3, arguments.length));
        boolean any = runJmh(jmh);
        for (Program program : chosen) {
            program.run();
        }
        if (!any && chosen.isEmpty()) {
            throw new IllegalArgumentException("No benchmark is called " + names);
        }
    }

    /** Runs those of JMH; false where none matches. */
    private static boolean runJmh(List<String> arguments) throws RunnerException, CommandLineOptionException {
        try {
            new Runner(new CommandLineOptions(arguments.toArray(String[]::new))).run();
            return true;
        } catch (NoBenchmarksException e) {
            System.out.println("None of JMH's benchmarks matches.");
            return false;
        }
    }
}
