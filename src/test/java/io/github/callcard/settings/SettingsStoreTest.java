package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.CardSettings.Theme;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {

    private static final String FILE = """
            {
              // ours
              "server": { "url": "https://crm.example.com/", "user": "tej0" },
              "card": { "theme": "light" }, // as I like it
              "later": 7
            }
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path machine;

    private final List<Sentence> notes = new CopyOnWriteArrayList<>();

    @Test
    void aChangeHoldsAtOnceAndIsWrittenALittleLaterInPlace() throws Exception {
        Files.writeString(file(), FILE);
        try (SettingsStore store = open()) {
            store.change(Map.of("card.theme", "dark"));

            assertThat(store.current().card().theme()).isEqualTo(Theme.DARK);
            await().untilAsserted(() -> assertThat(file()).hasContent(FILE.replace("light", "dark")));
        }
    }

    @Test
    void keysOfEarlierVersionsStayAndAreRemarkedUpon() throws Exception {
        Files.writeString(
                file(),
                "{ \"lines\": [ { \"type\": \"simulated\" }, { \"type\": \"SIP\", \"user\": \"1001\","
                        + " \"domain\": \"cti.test\", \"engine\": \"liblinphone\", \"library\": 7 } ] }");
        try (SettingsStore store = open()) {
            assertThat(store.remarks())
                    .extracting(Sentence::toString)
                    .containsExactly(
                            "settings.json: lines[1].engine is no longer used and can be removed.",
                            "settings.json: lines[1].library is no longer used and can be removed.");
            assertThat(store.current().lines()).hasSize(2);
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void aFileThatWasNotThereIsMade() throws Exception {
        try (SettingsStore store = open()) {
            store.change(Map.of(
                    "server", Map.of("url", "https://crm.example.com/", "user", "tej0"),
                    "lines", List.of(Map.of("type", "simulated"))));
        }

        try (SettingsStore next = open()) {
            assertThat(next.current().server()).isPresent();
            assertThat(next.current().lines())
                    .containsExactly(new LineSettings("simulated", Map.of(), "settings.json"));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatWouldNotWorkIsRefusedAndNothingChanges() throws Exception {
        Files.writeString(file(), FILE);
        try (SettingsStore store = open()) {
            Settings before = store.current();

            assertThatExceptionOfType(SentenceException.class)
                    .isThrownBy(() -> store.change(Map.of("region", "DE", "sync.minutes", 0)))
                    .withMessage("This is not a whole number from 1 to 1440.");
            assertThat(store.current()).isEqualTo(before);
        }
        assertThat(file()).hasContent(FILE);
    }

    @Test
    void nullTakesAKeyOut() throws Exception {
        Files.writeString(file(), FILE);
        Map<String, @Nullable Object> without = new HashMap<>();
        without.put("card.theme", null);
        try (SettingsStore store = open()) {
            store.change(without);
            assertThat(store.current().card().theme()).isEqualTo(Theme.SYSTEM);
        }
        assertThat(Files.readString(file())).contains("\"card\": { }, // as I like it");
    }

    @Test
    void whatSomebodyElseWroteInTheMeantimeStays() throws Exception {
        Files.writeString(file(), FILE);
        try (SettingsStore store = open()) {
            List<Settings> heard = new CopyOnWriteArrayList<>();
            store.addListener(heard::add);
            Files.writeString(file(), FILE.replace("tej0", "mari").replace("7", "8"));
            store.change(Map.of("card.theme", "dark"));
            store.flush();

            assertThat(file())
                    .hasContent(FILE.replace("tej0", "mari").replace("7", "8").replace("light", "dark"));
            assertThat(store.current().server().orElseThrow().user()).isEqualTo("mari");
            assertThat(heard.getLast()).isEqualTo(store.current());
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void whereSomebodyElseBrokeTheFileTheirTextIsKeptBesideIt() throws Exception {
        Files.writeString(file(), FILE);
        try (SettingsStore store = open()) {
            Files.writeString(file(), "{ \"region\": oops");
            store.change(Map.of("card.theme", "dark"));
        }

        assertThat(folder.resolve("settings.json.bak")).hasContent("{ \"region\": oops");
        assertThat(notes).singleElement().asString().contains("settings.json.bak");
        try (SettingsStore next = open()) {
            assertThat(next.current().card().theme()).isEqualTo(Theme.DARK);
            assertThat(next.current().server()).isPresent();
        }
    }

    @Test
    void aKeyThatStandsThereTwiceCostsTheCommentsButTheyAreKeptBesideIt() throws Exception {
        String twice = "{ \"region\": \"NO\", \"region\": \"DE\" /* which? */ }";
        Files.writeString(file(), twice);
        try (SettingsStore store = open()) {
            store.change(Map.of("region", "SE"));
        }

        assertThat(folder.resolve("settings.json.bak")).hasContent(twice);
        assertThat(notes).singleElement().asString().contains("without comments");
        try (SettingsStore next = open()) {
            assertThat(next.current().region()).contains("SE");
        }
    }

    @Test
    void theFileKeepsItsEncodingAndALinkStaysALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("dotfiles")).resolve("callcard.json");
        Files.write(elsewhere, ("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_16LE));
        Files.createSymbolicLink(file(), elsewhere);
        try (SettingsStore store = open()) {
            store.change(Map.of("card.theme", "dark"));
        }

        assertThat(file()).isSymbolicLink();
        assertThat(Files.readString(elsewhere, StandardCharsets.UTF_16LE))
                .isEqualTo("\uFEFF" + FILE.replace("light", "dark"));
    }

    @Test
    void keysOfALineThatThisVersionDoesNotKnowCanBeHandedBack() throws Exception {
        Files.writeString(file(), "{ \"lines\": [ { \"type\": \"tapi\", \"later\": true } ] }");
        try (SettingsStore store = open()) {
            List<?> lines = (List<?>) store.value("lines").orElseThrow();
            List<Object> more = new ArrayList<>(lines);
            more.add(Map.of("type", "simulated"));
            store.change(Map.of("lines", more));
        }

        assertThat(file())
                .hasContent("{ \"lines\": [ { \"type\": \"tapi\", \"later\": true }, { \"type\": \"simulated\" } ] }");
    }

    @Test
    void theAdministratorsValueHoldsAndIsLocked() throws Exception {
        Files.writeString(file(), FILE);
        policy("{ \"server\": { \"url\": \"https://central.example.com/\" }, \"lines\": [ { \"type\": \"tapi\" } ] }");
        try (SettingsStore store = open()) {
            assertThat(store.current().server().orElseThrow().url()).isEqualTo("https://central.example.com/");
            assertThat(store.isLocked("server.url")).isTrue();
            assertThat(store.isLocked("lines")).isTrue();
            assertThat(store.isLocked("lines[0].name")).isTrue();
            assertThat(store.isLocked("server")).isFalse();
            assertThat(store.isLocked("server.user")).isFalse();

            assertThatExceptionOfType(SentenceException.class)
                    .isThrownBy(() -> store.change(Map.of("server.url", "https://mine.example.com/")))
                    .withMessageStartingWith("This is set by your administrator")
                    .withMessageContaining("policy.json");
            store.change(Map.of("server", Map.of("url", "https://central.example.com/", "user", "mari")));
        }
        assertThat(file()).as("the policy is not copied into it").hasContent(FILE.replace("tej0", "mari"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"server\": { \"url\": \"https://central.example.com/\", \"signIn\": \"basic\" } }",
                "{ \"server\": { \"url\": \"https://central.example.com/\" } }",
                "{ \"recommended\": { \"server\": { \"url\": \"https://central.example.com/\" } } }"
            })
    void aServerOfTheAdministratorWaitsForTheUsersName(String decided) throws Exception {
        policy(decided);
        try (SettingsStore store = open()) {
            assertThat(store.current().server()).isEmpty();
            assertThat(store.value("server.url")).contains("https://central.example.com/");

            store.change(Map.of("server.user", "mari"));

            assertThat(store.current().server())
                    .hasValueSatisfying(server -> assertThat(server.url()).isEqualTo("https://central.example.com/"))
                    .hasValueSatisfying(server -> assertThat(server.user()).isEqualTo("mari"));
        }
    }

    @Test
    void whatIsWrongWithSuchAServerIsStillSaid() throws Exception {
        policy("{ \"server\": { \"url\": \"https://central.example.com/\", \"signIn\": \"card\" } }");

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessageStartingWith(machine.resolve("policy.json") + ": server.signIn is \"card\"");
    }

    @Test
    void aRecommendedValueHoldsUntilTheUserChoosesAnother() throws Exception {
        policy("{ \"recommended\": { \"card\": { \"theme\": \"dark\" }, \"sync\": { \"minutes\": 30 } } }");
        try (SettingsStore store = open()) {
            assertThat(store.current().card().theme()).isEqualTo(Theme.DARK);
            assertThat(store.isLocked("card.theme")).isFalse();

            store.change(Map.of("card.theme", "light"));

            assertThat(store.current().card().theme()).isEqualTo(Theme.LIGHT);
            assertThat(store.current().sync().interval().toMinutes()).isEqualTo(30);
        }
    }

    @Test
    void anErrorNamesTheFileItIsIn() throws Exception {
        Files.writeString(file(), FILE);
        policy("{ \"sync\": { \"minutes\": \"often\" } }");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessage(machine.resolve("policy.json") + ": sync.minutes is not a whole number from 1 to 1440.");

        policy("{ \"recommended\": { \"region\": \"Norway\" } }");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessageStartingWith(machine.resolve("policy.json") + ": region is \"Norway\"");

        policy("{ oops");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(this::open)
                .withMessageContaining("policy.json is not valid JSON at line 1");
    }

    private Path file() {
        return folder.resolve("settings.json");
    }

    private void policy(String text) throws IOException {
        Files.writeString(machine.resolve("policy.json"), text);
    }

    private SettingsStore open() throws SentenceException {
        return OpenedSettings.of(folder, machine, notes::add);
    }
}
