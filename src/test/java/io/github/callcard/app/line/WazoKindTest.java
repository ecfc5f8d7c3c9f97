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

/** What the settings say of users of Wazo, and what becomes of it. */
class WazoKindTest {

    private final Surroundings surroundings = TestSurroundings.bare();
    private final WazoKind kind = new WazoKind();

    @Test
    void anEntryIsALineWhoseIdIsAlsoTheNameOfItsPassword() {
        Line line = line(providers(entry(Map.of())).getFirst());

        assertThat(line.id()).isEqualTo(new LineId("wazo", "kari@pbx.example.com"));
        assertThat(line.name()).isEqualTo("Wazo kari");
        assertThat(kind.id(entry(Map.of("url", "pbx.example.com")))).isEqualTo(line.id());
        assertThat(kind.watches(entry(Map.of()), line.id())).isTrue();
    }

    @Test
    void oneThatCannotBeWatchedOrIsThereTwiceSaysWhyAndLeavesTheOthersAlone() {
        List<LineProvider> providers = providers(
                entry(Map.of("url", "http://pbx.example.com", "user", "per")), entry(Map.of()), entry(Map.of()));

        assertThat(line(providers.getFirst()).health().message()).asString().contains("has to begin with https://");
        assertThat(line(providers.get(1)).health().state()).isEqualTo(State.STARTING);
        assertThat(line(providers.getLast()).health().message()).asString().contains("is set up twice");
    }

    private List<LineProvider> providers(LineSettings... lines) {
        return kind.providers(List.of(lines), surroundings, note -> {});
    }

    private static Line line(LineProvider provider) {
        return provider.lines().getFirst();
    }

    private static LineSettings entry(Map<String, Object> changes) {
        Map<String, Object> values = new HashMap<>(Map.of("url", "https://pbx.example.com/", "user", "kari"));
        values.putAll(changes);
        return new LineSettings("wazo", values, "settings.json");
    }
}
