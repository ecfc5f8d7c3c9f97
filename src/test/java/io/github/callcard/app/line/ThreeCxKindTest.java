package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Extensions at 3CX, from the settings to lines. */
class ThreeCxKindTest extends KindTest<ThreeCxKind> {

    ThreeCxKindTest() {
        super(
                new ThreeCxKind(),
                Map.of("url", "https://pbx.example.com:5001/", "extension", "100", "clientId", "callcard"));
    }

    @Test
    void anEntryIsALineWhoseIdIsAlsoTheNameOfItsKey() throws Exception {
        Line line = line(providers(entry(Map.of())).getFirst());

        assertThat(line.id()).isEqualTo(new LineId("3cx", "100@pbx.example.com:5001"));
        assertThat(line.name()).isEqualTo("3CX 100");
        assertThat(kind.id(entry(Map.of("url", "pbx.example.com:5001")))).isEqualTo(line.id());
        assertThat(kind.watches(entry(Map.of()), line.id())).isTrue();
    }

    @Test
    void oneThatCannotBeWatchedOrIsThereTwiceSaysWhyAndLeavesTheOthersAlone() throws Exception {
        List<LineProvider> providers = providers(
                entry(Map.of("url", "http://pbx.example.com")), entry(Map.of()), entry(Map.of("clientId", "another")));

        assertThat(line(providers.getFirst()).health().message()).asString().contains("has to begin with https://");
        assertThat(line(providers.get(1)).health().state()).isEqualTo(State.STARTING);
        assertThat(line(providers.getLast()).health().message()).asString().contains("is set up twice");
    }
}
