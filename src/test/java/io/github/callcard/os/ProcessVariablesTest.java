package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import io.github.callcard.peer.ChildJava;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that the desktop opens for a process are started by native code, as here by the C library. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "another operating system's way to start programs")
class ProcessVariablesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWithheldIsNotInheritedAndStillKnownHere() throws Exception {
        Path inherited = folder.resolve("inherited");
        ProcessBuilder program = new ProcessBuilder(
                        ChildJava.command(List.of("--enable-native-access=ALL-UNNAMED"), Program.class))
                .redirectErrorStream(true);
        program.environment()
                .putAll(Map.of("CALLCARD_PASSWORD", "withheld", "OTHER", "open", "INHERITED", inherited.toString()));
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("withheld");
        assertThat(Files.readString(inherited)).contains("OTHER=open").doesNotContain("withheld");
    }

    /** Withholds its password and has the C library start a program. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println(System.getenv("CALLCARD_PASSWORD"));
            ProcessVariables.withhold(List.of("CALLCARD_PASSWORD", "CALLCARD_NEVER_SET"));
            int status = Function.getFunction("c", "system").invokeInt(new Object[] {"env > \"$INHERITED\""});
            System.out.println(System.getenv("CALLCARD_PASSWORD"));
            System.exit(status);
        }
    }
}
