package io.github.callcard.peer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Command lines of one program that is started many times, in half the processor time that a {@link ChildJava} takes to start: it
 * finds its classes in an archive (class data sharing), which takes them from jars only.
 */
public final class ArchivedJava {

    private final Class<?> program;
    private final String classPath;
    private final Path archive;

    private ArchivedJava(Class<?> program, String classPath, Path archive) {
        this.program = program;
        this.classPath = classPath;
        this.archive = archive;
    }

    /**
     * Makes jars and archive, and runs the program once for it until it says its first line.
     *
     * @param folder of the test, for the files
     */
    public static ArchivedJava of(Class<?> program, Path folder, String... arguments)
            throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(
                    Files.isDirectory(Path.of(place))
                            ? jar(Path.of(place), folder.resolve(jars.size() + ".jar"))
                            : place);
        }
        ArchivedJava java =
                new ArchivedJava(program, String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
        Process training = new ProcessBuilder(ChildJava.command(
                        List.of("-XX:ArchiveClassesAtExit=" + java.archive, "-Xlog:disable"),
                        java.classPath,
                        program,
                        List.of(arguments)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(training.getInputStream(), StandardCharsets.UTF_8))) {
            said.readLine();
            training.destroy();
            training.waitFor();
        } finally {
            training.destroyForcibly();
        }
        if (!Files.exists(java.archive)) {
            throw new IOException("the archive of classes was not written");
        }
        return java;
    }

    private static String jar(Path classes, Path jar) throws IOException {
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        jar.toString(),
                        "-C",
                        classes.toString(),
                        ".");
        if (status != 0) {
            throw new IOException("no jar of " + classes);
        }
        return jar.toString();
    }

    /** The command that runs the program. */
    public List<String> command(String... arguments) {
        return ChildJava.command(
                List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"), classPath, program, List.of(arguments));
    }
}
