package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.sipwatch.SipWatchLines;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.SentenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SIP accounts of the settings: those that can be used share a provider, and each of the others says what is wrong. */
class SipKindTest {

    private final Surroundings surroundings = TestSurroundings.bare();
    private final SipKind kind = new SipKind();
    private List<LineProvider> providers = List.of();

    @AfterEach
    void stop() throws Exception {
        for (LineProvider provider : providers) {
            provider.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }

    @Test
    void accountsShareAProvider() throws SentenceException {
        watch(entry(Map.of()), entry(Map.of("user", "1002", "name", "Reception")));

        assertThat(providers).singleElement().isInstanceOf(SipWatchLines.class);
        assertThat(lines()).extracting(Line::name).containsExactly("SIP 1001", "Reception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colleagues | 1002@home Kari     | "1002@home Kari" is not a colleague's extension; write the extension first
            pickup     | call {extension}   | "call {extension}" is no code for picking up calls
            proxy      | http://pbx         | "http://pbx" is not a SIP server
            user       | 10:01              | "10:01" is not a SIP user
            domain     | pbx_1              | "pbx_1" is not a host name or address
            """)
    void aMistypedEntryIsALineThatSaysSoAndTheOthersAreWatched(String key, String mistyped, String sentence)
            throws SentenceException {
        Map<String, Object> changes = new HashMap<>(Map.of("user", "1002", "colleagues", List.of("1003 Kari")));
        changes.put(key, key.equals("colleagues") ? List.of("1003 Kari", mistyped) : mistyped);
        LineSettings faulty = entry(changes);

        watch(entry(Map.of()), faulty, entry(Map.of("user", "1004")));

        assertThat(lines())
                .filteredOn(line -> line.health().state() != State.FAILED)
                .extracting(Line::id)
                .containsExactly(new LineId("sip", "1001@pbx.example.com"), new LineId("sip", "1004@pbx.example.com"));
        assertThat(lines())
                .filteredOn(line -> line.health().state() == State.FAILED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo(kind.id(faulty));
                    assertThat(line.health().message().toString()).startsWith(sentence);
                });
    }

    @Test
    void whereNoneCanBeUsedEachSaysWhy() throws SentenceException {
        watch(entry(Map.of("user", "")), entry(Map.of("registerSeconds", 1)));

        assertThat(lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.health().state()).isEqualTo(State.FAILED));
    }

    @Test
    void anAccountThatIsThereTwiceIsWatchedOnce() throws SentenceException {
        watch(entry(Map.of()), entry(Map.of("name", "Again")));

        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast().name()).isEqualTo("Again");
        assertThat(lines().getLast().health().message())
                .hasToString(
                        "The SIP account 1001@pbx.example.com is configured twice; remove one of its lines from the"
                                + " settings.");
    }

    private void watch(LineSettings... entries) throws SentenceException {
        providers = kind.providers(List.of(entries), surroundings, note -> {});
    }

    private List<Line> lines() {
        return providers.stream()
                .<Line>flatMap(provider -> provider.lines().stream())
                .toList();
    }

    private static LineSettings entry(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "user",
                "1001",
                "domain",
                "pbx.example.com",
                "registerSeconds",
                60,
                "dial",
                "automatic",
                "ringAlong",
                "briefly"));
        values.putAll(changes);
        return new LineSettings("sip", values, "settings.json");
    }
}
