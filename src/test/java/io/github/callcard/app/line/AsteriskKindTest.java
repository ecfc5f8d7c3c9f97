package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the settings say of telephones at Asterisk, and what becomes of it. */
class AsteriskKindTest {

    private final Surroundings surroundings = TestSurroundings.bare();
    private final AsteriskKind kind = new AsteriskKind();

    @Test
    void anEntryIsALineWhoseIdIsAlsoTheNameOfItsSecret() {
        Line line = line(providers(entry(Map.of())).getFirst());

        assertThat(line.id()).isEqualTo(new LineId("asterisk", "1001@pbx.example.com"));
        assertThat(line.name()).isEqualTo("Asterisk 1001");
        assertThat(kind.watches(entry(Map.of()), line.id())).isTrue();
        assertThat(kind.id(new LineSettings("asterisk", Map.of("host", "pbx.example.com", "extension", "1001"), "")))
                .isEqualTo(line.id());
    }

    @Test
    void oneThatCannotBeWatchedOrIsThereTwiceSaysWhyAndLeavesTheOthersAlone() {
        List<LineProvider> providers =
                providers(entry(Map.of("extension", "no such")), entry(Map.of()), entry(Map.of("user", "another")));

        assertThat(line(providers.getFirst()).health().message()).asString().contains("is no extension of Asterisk");
        assertThat(line(providers.get(1)).health().state()).isEqualTo(State.STARTING);
        assertThat(line(providers.getLast()).health().message())
                .hasToString(
                        "The extension 1001@pbx.example.com is set up twice; remove one of its lines from the settings.");
    }

    @Test
    void extensionAndUserAreNobodyElsesBusiness() {
        assertThat(LineKinds.BUILT_IN.personalTexts(entry(Map.of("name", "Kari's"))))
                .containsExactlyInAnyOrder("1001", "callcard", "Kari's");
    }

    private List<LineProvider> providers(LineSettings... lines) {
        return kind.providers(List.of(lines), surroundings, note -> {});
    }

    private static Line line(LineProvider provider) {
        return provider.lines().getFirst();
    }

    private static LineSettings entry(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(
                Map.of("host", "pbx.example.com", "extension", "1001", "user", "callcard", "plain", false, "port", 0));
        values.putAll(changes);
        return new LineSettings("asterisk", values, "settings.json");
    }
}
