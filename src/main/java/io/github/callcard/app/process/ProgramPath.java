package io.github.callcard.app.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The path from which this program is started. */
public final class ProgramPath {

    private ProgramPath() {}

    /** The launcher's whole path; empty where there is none, as when classes are run from a build. */
    public static Optional<Path> of(Properties properties) {
        String packaged = properties.getProperty("jpackage.app-path");
        if (packaged != null) {
            Path program = Path.of(packaged).toAbsolutePath();
            // On Windows the command line lies beside the program that opens no console.
            Path window = program.resolveSibling("callcardw.exe");
            return Optional.of(Files.isRegularFile(window) ? window : program);
        }
        CodeSource source = ProgramPath.class.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? Optional.empty()
                : besides(source, properties.getProperty("os.name", ""));
    }

    /** The script in {@code bin} for a jar in {@code lib}. */
    private static Optional<Path> besides(CodeSource source, String system) {
        try {
            Path lib = Path.of(source.getLocation().toURI()).getParent();
            String script = system.toLowerCase(Locale.ROOT).startsWith("windows") ? "callcard.cmd" : "callcard";
            return Optional.ofNullable(lib)
                    .map(folder -> folder.resolveSibling("bin").resolve(script))
                    .filter(Files::isRegularFile);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
