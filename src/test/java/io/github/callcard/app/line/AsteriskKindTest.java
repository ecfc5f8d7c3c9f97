package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Telephones at Asterisk, from the settings to lines. */
class AsteriskKindTest extends KindTest<AsteriskKind> {

    AsteriskKindTest() {
        super(
                new AsteriskKind(),
                Map.of("host", "pbx.example.com", "extension", "1001", "user", "callcard", "plain", false, "port", 0));
    }

    @Test
    void anEntryIsALineWhoseIdIsAlsoTheNameOfItsSecret() throws Exception {
        Line line = line(providers(entry(Map.of())).getFirst());

        assertThat(line.id()).isEqualTo(new LineId("asterisk", "1001@pbx.example.com"));
        assertThat(line.name()).isEqualTo("Asterisk 1001");
        assertThat(kind.watches(entry(Map.of()), line.id())).isTrue();
        assertThat(kind.id(new LineSettings("asterisk", Map.of("host", "pbx.example.com", "extension", "1001"), "")))
                .isEqualTo(line.id());
    }

    @Test
    void oneThatCannotBeWatchedOrIsThereTwiceSaysWhyAndLeavesTheOthersAlone() throws Exception {
        List<LineProvider> providers =
                providers(entry(Map.of("extension", "no such")), entry(Map.of()), entry(Map.of("user", "another")));

        assertThat(line(providers.getFirst()).health().message()).asString().contains("is no extension of Asterisk");
        assertThat(line(providers.get(1)).health().state()).isEqualTo(State.STARTING);
        assertThat(line(providers.getLast()).health().message())
                .hasToString(
                        "The extension 1001@pbx.example.com is set up twice; remove one of its lines from the settings.");
    }

    @Test
    void extensionAndUserAreNobodyElsesBusiness() throws Exception {
        assertThat(LineKinds.BUILT_IN.personalTexts(entry(Map.of("name", "Kari's"))))
                .containsExactlyInAnyOrder("1001", "callcard", "Kari's");
    }
}
