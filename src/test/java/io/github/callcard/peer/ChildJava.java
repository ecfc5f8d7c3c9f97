package io.github.callcard.peer;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further processes with the Java and the class path of the tests, made to start soon rather than to run fast. */
public final class ChildJava {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ChildJava() {}

    /** The command that runs a program. */
    public static List<String> command(Class<?> program, String... arguments) {
        return command(List.of(), program, arguments);
    }

    /** The command that runs a program with more flags of Java; they come last and win. */
    public static List<String> command(List<String> flags, Class<?> program, String... arguments) {
        return command(flags, System.getProperty("java.class.path"), program, List.of(arguments));
    }

    static List<String> command(List<String> flags, String classPath, Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** The flags this process was started with: those of the product, and no display. What measures the tests is left out. */
    public static List<String> flagsOfTheTests() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent"))
                .toList();
    }
}
