package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.fritzbox.StandInFritzBox;
import io.github.callcard.settings.LineSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** FRITZ!Boxes, from the settings to lines. */
class FritzBoxKindTest extends KindTest<FritzBoxKind> {

    FritzBoxKindTest() {
        super(new FritzBoxKind(), Map.of("listPort", 49_000));
    }

    @Test
    void anEntryThatSaysNothingIsTheBoxOfTheNetwork() throws Exception {
        Line line = line(provider(entry(Map.of("port", 1012))));

        assertThat(line.id()).isEqualTo(new LineId("fritzbox", "fritz.box"));
        assertThat(line.name()).isEqualTo("FRITZ!Box");
        assertThat(kind.watches(entry(Map.of("port", 1012)), line.id())).isTrue();
        assertThat(kind.watches(entry(Map.of("port", 1012, "host", "192.168.1.1")), line.id()))
                .isFalse();
    }

    @Test
    void onlyTheCallsOfTheUsersNumbersAndTelephonesAreHis() throws Exception {
        List<LineEvent> events = new CopyOnWriteArrayList<>();
        try (StandInFritzBox box = new StandInFritzBox()) {
            LineProvider provider = provider(entry(Map.of(
                    "host", "127.0.0.1",
                    "port", box.port(),
                    "numbers", List.of("030 876543", "030 876544"),
                    "extensions", List.of("**620"))));
            provider.start(events::add).toCompletableFuture().get(2, TimeUnit.MINUTES);

            box.rings(0, "0401234567", "111111");
            box.dials(1, 11, "876543", "0401234567");
            box.rings(2, "0401234567", "876544");

            await().until(() -> events.size() == 2);
            assertThat(events).hasExactlyElementsOfTypes(LineEvent.Up.class, LineEvent.Ringing.class);
            assertThat(((LineEvent.Ringing) events.get(1)).details().calledNumber())
                    .isEqualTo("876544");
            provider.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }

    @Test
    void oneThatCannotBeWatchedSaysWhyAndLeavesTheOthersAlone() throws Exception {
        List<LineProvider> providers = providers(
                entry(Map.of("port", 1012, "name", "Office", "extensions", List.of("Kitchen"))),
                entry(Map.of("port", 1012, "host", "192.168.1.1")));

        Line office = line(providers.getFirst());
        assertThat(office.name()).isEqualTo("Office");
        assertThat(office.health().state()).isEqualTo(State.FAILED);
        assertThat(office.health().message())
                .hasToString(
                        "\"Kitchen\" is no extension of a FRITZ!Box; write it as the box shows it, such as **620.");
        assertThat(line(providers.getLast()).health().state()).isEqualTo(State.STARTING);
    }

    @Test
    void theSameBoxTwiceIsOneTooMany() throws Exception {
        List<LineProvider> providers =
                providers(entry(Map.of("port", 1012)), entry(Map.of("port", 1012, "host", "fritz.box")));

        assertThat(line(providers.getLast()).health().message())
                .hasToString("The FRITZ!Box fritz.box is set up twice; put all numbers and telephones into one line and"
                        + " remove the other.");
    }

    @Test
    void itsNumbersAreNobodyElsesBusiness() throws Exception {
        LineSettings line = entry(
                Map.of("port", 1012, "host", "fritz.box", "numbers", List.of("876543", "876544"), "name", "Kari's"));

        assertThat(LineKinds.BUILT_IN.personalTexts(line)).containsExactlyInAnyOrder("876543", "876544", "Kari's");
    }

    private LineProvider provider(LineSettings line) throws Exception {
        return providers(line).getFirst();
    }
}
