package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users of Wazo, from the settings to lines. */
class WazoKindTest extends KindTest<WazoKind> {

    WazoKindTest() {
        super(new WazoKind(), Map.of("url", "https://pbx.example.com/", "user", "kari"));
    }

    @Test
    void anEntryIsALineWhoseIdIsAlsoTheNameOfItsPassword() throws Exception {
        Line line = line(providers(entry(Map.of())).getFirst());

        assertThat(line.id()).isEqualTo(new LineId("wazo", "kari@pbx.example.com"));
        assertThat(line.name()).isEqualTo("Wazo kari");
        assertThat(kind.id(entry(Map.of("url", "pbx.example.com")))).isEqualTo(line.id());
        assertThat(kind.watches(entry(Map.of()), line.id())).isTrue();
    }

    @Test
    void oneThatCannotBeWatchedOrIsThereTwiceSaysWhyAndLeavesTheOthersAlone() throws Exception {
        List<LineProvider> providers = providers(
                entry(Map.of("url", "http://pbx.example.com", "user", "per")), entry(Map.of()), entry(Map.of()));

        assertThat(line(providers.getFirst()).health().message()).asString().contains("has to begin with https://");
        assertThat(line(providers.get(1)).health().state()).isEqualTo(State.STARTING);
        assertThat(line(providers.getLast()).health().message()).asString().contains("is set up twice");
    }
}
