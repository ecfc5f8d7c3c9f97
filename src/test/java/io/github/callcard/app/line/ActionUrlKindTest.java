package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.os.StoreInMemory;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.SentenceException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Desk phones, from the settings to lines. */
class ActionUrlKindTest {

    private final ActionUrlKind kind = new ActionUrlKind();

    private static LineSettings entry(Map<String, Object> values) {
        return new LineSettings("actionurl", values, "settings.json");
    }

    private Line line(LineSettings entry, Surroundings surroundings) {
        List<LineProvider> providers = kind.providers(List.of(entry), surroundings, note -> {});
        return providers.getFirst().lines().getFirst();
    }

    @Test
    void anEntryThatSaysNothingIsTheDeskPhone() {
        Line line = line(entry(Map.of("port", 28420)), TestSurroundings.bare());

        assertThat(line.id()).isEqualTo(new LineId("actionurl", "Desk phone"));
        assertThat(line.health().state()).isEqualTo(State.STARTING);
    }

    @Test
    void furtherPhonesBelongToTheSameEntry() {
        LineSettings entry = entry(Map.of("port", 28420, "name", "Phone"));

        assertThat(kind.watches(entry, new LineId("actionurl", "Phone"))).isTrue();
        assertThat(kind.watches(entry, new LineId("actionurl", "Phone 2"))).isTrue();
        assertThat(kind.watches(entry, new LineId("actionurl", "Phone of Kari")))
                .isFalse();
        assertThat(kind.watches(entry, new LineId("hook", "Phone"))).isFalse();
    }

    @Test
    void aSourceThatIsNoAddressIsSaidByTheLine() {
        Line line = line(entry(Map.of("port", 28420, "sources", List.of("reception"))), TestSurroundings.bare());

        assertThat(line.health().state()).isEqualTo(State.FAILED);
        assertThat(line.health().message())
                .hasToString("\"reception\" is not an address of a phone; write one such as 192.168.1.20, or a range"
                        + " such as 192.168.1.0/24.");
    }

    @Test
    void theTokenIsMadeOnceAndKept() throws SentenceException {
        Surroundings surroundings = new Surroundings(
                Map.of(),
                new Properties(),
                Locale.ENGLISH,
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                new StoreInMemory());

        ActionUrlToken token = ActionUrlKind.token(surroundings);

        assertThat(ActionUrlKind.token(surroundings)).isEqualTo(token);
    }

    /** A token that nobody can remember would be another one after each start. */
    @Test
    void withoutAKeyStoreTheTokenHasToBeSet() {
        assertThatThrownBy(() -> ActionUrlKind.token(TestSurroundings.bare()))
                .isInstanceOf(SentenceException.class)
                .hasMessageContaining("set the environment variable CALLCARD_ACTION_URL_TOKEN.");
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefused() {
        Surroundings surroundings =
                TestSurroundings.with(Map.of("CALLCARD_ACTION_URL_TOKEN", "1234"), InputStream.nullInputStream());

        assertThatThrownBy(() -> ActionUrlKind.token(surroundings))
                .isInstanceOf(SentenceException.class)
                .hasMessage("The action URL token cannot be used; it has 22 to 64 letters, digits, hyphens and"
                        + " underscores.");
    }
}
