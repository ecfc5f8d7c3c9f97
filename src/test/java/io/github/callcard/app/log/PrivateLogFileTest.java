package io.github.callcard.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The log of the program with windows, by the very configuration it logs with. */
@DisabledOnOs(OS.WINDOWS)
class PrivateLogFileTest {

    @TempDir
    private Path profile;

    @Test
    void nobodyElseMayReadTheLogNorWhatItWasBefore() throws Exception {
        Path logs = profile.resolve("logs");

        log(logs, "of a file that is full", "of the next");

        assertThat(Files.readString(logs.resolve("callcard.log"))).contains("of the next");
        assertThat(permissions(logs)).isEqualTo("rwx------");
        assertThat(files(logs))
                .hasSize(2)
                .allSatisfy(file ->
                        assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------"));
    }

    @Test
    void aLogOfAnOlderVersionIsHiddenToo() throws Exception {
        Path logs = Files.createDirectories(profile.resolve("logs"));
        Path log = Files.writeString(logs.resolve("callcard.log"), "before\n");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));

        log(logs, "after");

        assertThat(permissions(log)).isEqualTo("rw-------");
        assertThat(Files.readString(log)).startsWith("before\n").contains("after");
    }

    /** Each message into a file of its own. */
    private static void log(Path logs, String... messages) throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("callcard.logs", logs.toString());
        context.putProperty("callcard.log.level", "INFO");
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(PrivateLogFileTest.class.getResource("/logback-window.xml"));
        try {
            PrivateLogFile file = (PrivateLogFile) Objects.requireNonNull(
                    context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("file"));
            Iterator<String> left = List.of(messages).iterator();
            while (left.hasNext()) {
                context.getLogger("io.github.callcard.test").info(left.next());
                if (left.hasNext()) {
                    makeRoom(file);
                }
            }
        } finally {
            context.stop();
        }
    }

    /** Moves the full file away, as Logback does, also at midnight. */
    private static void makeRoom(PrivateLogFile file) throws IOException {
        Path full = Path.of(file.getFile());
        Files.move(full, full.resolveSibling("callcard.2026-11-29.0.log"));
        file.openFile(file.getFile());
    }

    private static List<Path> files(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
