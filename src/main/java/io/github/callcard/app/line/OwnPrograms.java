package io.github.callcard.app.line;

import io.github.callcard.app.process.ProgramPath;
import io.github.callcard.line.hook.OwnProgram;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** How telephone programs run this one, as it is installed here. */
public final class OwnPrograms {

    private static final String MAIN = "io.github.callcard.app.Main";

    private OwnPrograms() {}

    /** The launcher; where Windows would have it read by a script, Java itself, since a caller's text is no command. */
    public static OwnProgram of(Properties properties) {
        Optional<Path> path = ProgramPath.of(properties);
        if (path.isEmpty()) {
            return OwnProgram.at("callcard");
        }
        Path program = path.get();
        Path bin = program.getParent();
        if (bin == null || bin.getParent() == null || !program.toString().endsWith(".cmd")) {
            return OwnProgram.at(program.toString());
        }
        Path java = Path.of(properties.getProperty("java.home", ""), "bin", "javaw.exe");
        return new OwnProgram(java.toString(), "-cp \"" + bin.resolveSibling("lib") + "\\*\" " + MAIN);
    }
}
