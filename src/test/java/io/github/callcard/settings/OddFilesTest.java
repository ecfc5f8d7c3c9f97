package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.FileTrusts;
import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd files where settings and policy should be, and the place that a message names. */
@Timeout(60)
class OddFilesTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path machine;

    private final List<Sentence> notes = new CopyOnWriteArrayList<>();

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedInOneSentenceAndNotWaitedFor() throws Exception {
        pipe(policy());
        refused(policy() + " cannot be read: it is not a plain file; correct or delete it.");

        Files.delete(policy());
        pipe(settings());
        refused(settings() + " cannot be read: it is not a plain file; correct or delete it.");
    }

    @Test
    void aHugeFileIsRefusedInOneSentence() throws Exception {
        try (RandomAccessFile huge = new RandomAccessFile(policy().toFile(), "rw")) {
            huge.setLength(3L << 30);
        }

        refused(policy() + " cannot be read: it is larger than 1048576 bytes; correct or delete it.");
    }

    @Test
    void aFolderIsRefusedInOneSentence() throws Exception {
        Files.createDirectory(policy());

        refused(policy() + " cannot be read: it is a folder, not a file; correct or delete it.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipePutInPlaceOfTheSettingsIsSetAsideAndTheSettingsAreKept() throws Exception {
        try (SettingsStore store = open()) {
            pipe(settings());
            store.change(Map.of("card.theme", "dark"));
        }

        assertThat(notes).singleElement().asString().contains("settings.json.bak");
        try (SettingsStore next = open()) {
            assertThat(next.current().card().theme()).isEqualTo(Theme.DARK);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadWhatIsKeptOfSettingsThatSomebodyBroke() throws Exception {
        Files.writeString(settings(), "{ \"region\": oops");
        Files.setPosixFilePermissions(settings(), PosixFilePermissions.fromString("rw-r--r--"));
        Path copy = new JsonFile(settings()).backUp();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { "lines": {} }                              | {} | lines is not a list in brackets, [ … ].
                    { "lines": [ "tapi" ] }                      | {} | lines[0] is not an object in braces, { … }.
                    { "lines": [ { "type": {} } ] }              | {} | lines[0].type is not a text in quotes.
                    { "lines": [ { "type": "sip" } ] }           | {} | lines[0].user is missing.
                    { "region": {} }                             | {} | region is not a text in quotes.
                    { "card": { "tray": { "a": 1 } } }           | {} | card.tray is neither true nor false.
                    { "recommended": { "lines": {} } }           | {} | lines is not a list in brackets, [ … ].
                    { "colleagues": { "numbers": [ "12" ] } }    | {} | colleagues.numbers has "12"; write the company \
                    number without the extension, such as +49 89 1234.
                    """)
    void aFaultOfThePolicyIsSaidToBeThere(String policy, String users, String fault) throws Exception {
        Files.writeString(policy(), policy);
        Files.writeString(settings(), users);

        refused(policy() + ": " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { "recommended": { "lines": [ { "type": "tapi" } ] } } | { "lines": [ { "type": "odd" } ] } | lines[0].type is "odd"
                    { "card": { "tray": true } }                           | { "card": { "theme": "odd" } }     | card.theme is "odd"
                    """)
    void aFaultOfTheUsersFileIsSaidToBeThere(String policy, String users, String fault) throws Exception {
        Files.writeString(policy(), policy);
        Files.writeString(settings(), users);

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessageStartingWith("settings.json: " + fault);
    }

    @Test
    void aLineThatCannotBeWatchedYetKnowsWhoWantsIt() throws Exception {
        Files.writeString(policy(), "{ \"lines\": [ { \"type\": \"baresip\" } ] }");
        try (SettingsStore store = open()) {
            assertThat(store.current().lines())
                    .containsExactly(new LineSettings("baresip", Map.of(), policy().toString()));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPolicyThatOthersThanAdministratorsCanWriteIsRefusedInOneSentence() throws Exception {
        Files.writeString(policy(), "{ \"server\": { \"url\": \"https://evil.example/\", \"user\": \"a\" } }");
        Files.setPosixFilePermissions(policy(), PosixFilePermissions.fromString("rw-rw-rw-"));
        MachineFolder ofAdministrators =
                new MachineFolder(machine, FileTrusts.inAdministrators(System.getProperty("os.name")));
        PolicyPlaces policies = new PolicyPlaces(Optional.of(ofAdministrators), SystemPolicies.NONE);

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> SettingsStore.open(
                        new Profile(folder), LineKinds.BUILT_IN.schema(), policies, Locale.ENGLISH, notes::add))
                .withMessageMatching(
                        "\\Q" + policy() + "\\E is not trusted, since \\S+ (belongs to|can be changed by) .+;"
                                + " let an administrator own it and nobody else change it, or delete it\\.");
        assertThat(new SettingsDigest(LineKinds.BUILT_IN.schema()).ofPolicy(policies))
                .contains(" is not trusted, ")
                .doesNotContain("evil");

        Files.delete(policy());
        try (SettingsStore store = SettingsStore.open(
                new Profile(folder), LineKinds.BUILT_IN.schema(), policies, Locale.ENGLISH, notes::add)) {
            assertThat(store.policies()).isEmpty();
        }
    }

    @Test
    void theProgramItselfTrustsAdministratorsOnly() {
        assertThat(Surroundings.ofProcess().machineFolder().orElseThrow().trust())
                .isEqualTo(FileTrusts.inAdministrators(System.getProperty("os.name")));
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessage(sentence);
    }

    private static void pipe(Path path) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    }

    private Path settings() {
        return folder.resolve("settings.json");
    }

    private Path policy() {
        return machine.resolve("policy.json");
    }

    private SettingsStore open() throws SentenceException {
        return OpenedSettings.of(folder, machine, notes::add);
    }
}
