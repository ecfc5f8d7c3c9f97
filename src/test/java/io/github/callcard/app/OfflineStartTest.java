package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.ChildJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every start is a process of its own, as a user's is; what lasts between them is on the disk. */
class OfflineStartTest {

    private static final Pattern READY =
            Pattern.compile("Ready to look up (\\S+) ms after the start of the process, with (\\d+) caller ids");

    /** Thirty-two bytes in base64: of a passphrase each process would derive them anew for a second. */
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path profile;

    private StandIn server;
    private String out = "";
    private String err = "";

    @BeforeEach
    void start() throws IOException {
        server = StandIn.start();
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\" }"
                        .formatted(server.address()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void afterOneGoodSynchronisationALookupNeedsNoNetwork() throws Exception {
        assertThat(callcard("a passphrase of the office", "sync")).isZero();
        server.close();

        int status = callcard("a passphrase of the office", "--verbose", "lookup", "+4722000101");

        assertThat(status).as(err).isZero();
        assertThat(out).contains("(exact)");
        assertThat(err).as("since when").containsPattern("The [\\d,]+ numbers from \\d\\d:\\d\\d stay in use");
        Matcher ready = READY.matcher(err);
        assertThat(ready.find()).as(err).isTrue();
        assertThat(Integer.parseInt(ready.group(2))).isPositive();
        System.out.println("Start without a server to ready: " + ready.group(1) + " ms");
    }

    @Test
    void theLinesAreWatchedWithoutNetworkToo() throws Exception {
        callcard(KEY, "sync");
        server.close();

        assertThat(callcard(KEY, "-v", "watch", "--for", "0")).as(err).isZero();

        assertThat(err).containsPattern(READY);
    }

    @Test
    void askedTwiceTheServerSaysThatNothingChanged() throws Exception {
        assertThat(callcard(KEY, "sync")).isZero();
        assertThat(out).startsWith("Updated: ");
        assertThat(callcard(KEY, "sync")).isZero();
        assertThat(out).startsWith("Unchanged: ");
    }

    /** Only on Linux can a process be kept from this computer's own key store. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAKeyNothingIsWrittenAndThatIsSaidOnce() throws Exception {
        assertThat(callcard("", "sync", "--times", "2", "--every", "0")).isZero();
        assertThat(out.lines().filter(line -> line.contains("kept in memory only")))
                .hasSize(1);
        assertThat(profile.resolve("snapshot")).doesNotExist();
        server.close();
        assertThat(callcard("", "lookup", "+4722000101")).isEqualTo(1);
    }

    @Test
    void aDamagedSnapshotIsOneLineAndIsFetchedAgain() throws Exception {
        callcard(KEY, "sync");
        Files.writeString(profile.resolve("snapshot"), "damaged");

        assertThat(callcard(KEY, "sync")).isZero();

        assertThat(out).startsWith("Updated: ");
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains("is set aside");
        assertThat(profile.resolve("snapshot")).exists();
    }

    @Test
    void whatIsDoneIsLoggedWhereItIsAskedFor() throws Exception {
        assertThat(callcard(KEY, "sync")).isZero();
        assertThat(err).as("nothing asked for").isEmpty();

        assertThat(callcard(KEY, "--verbose", "sync")).isZero();
        assertThat(err).contains("DirectorySync - Synchronisation: ");
    }

    private int callcard(String key, String... arguments) throws IOException, InterruptedException {
        // The product's own logging, not that of the tests.
        List<String> flags = List.of("--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=logback.xml");
        List<String> command = new ArrayList<>(ChildJava.command(flags, Main.class, "--profile", profile.toString()));
        command.addAll(List.of(arguments));
        Path printed = profile.resolve("out.txt");
        Path failures = profile.resolve("err.txt");
        ProcessBuilder process =
                new ProcessBuilder(command).redirectOutput(printed.toFile()).redirectError(failures.toFile());
        process.environment()
                .putAll(Map.of(
                        "CALLCARD_PASSWORD",
                        "demo",
                        "CALLCARD_KEY",
                        key,
                        "DBUS_SESSION_BUS_ADDRESS",
                        "unix:path=/nowhere"));
        int status = process.start().waitFor();
        out = Files.readString(printed, StandardCharsets.UTF_8);
        err = Files.readString(failures, StandardCharsets.UTF_8);
        return status;
    }
}
