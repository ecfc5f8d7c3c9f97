package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.XDesktopTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A card begins its own frame: with the clock of frames stopped, every card is painted all the same. One that waited for the next tick
 * would wait for ever here.
 */
class CardWithoutTicksTest extends XDesktopTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void cardsOfEveryHeightArePaintedWithoutATickOfTheClock(String scale) throws Exception {
        List<String> flags = List.of(RemoteCards.OPTIONS, "-Dprism.order=sw", "-Dglass.gtk.uiScale=" + scale);
        try (RemoteCards cards = RemoteCards.start(desktop, flags, "painted", "still")) {
            // The first cards and windows are made with the clock.
            cards.order("ring 100");
            cards.awaitPainted("100");
            cards.order("dismiss 100");
            await().until(() -> cards.places().isEmpty());
            cards.order("stop-clock");
            cards.await("clock stopped true");

            for (int call = 1; call <= 9; call += 3) {
                for (String kind : List.of("ring ", "shared ", "possible ")) {
                    int id = call + List.of("ring ", "shared ", "possible ").indexOf(kind);
                    cards.order(kind + id);
                    cards.awaitPainted(Integer.toString(id));
                    assertThat(cards.places()).as(kind + id).hasSize(1);
                    cards.order("dismiss " + id);
                    await().until(() -> cards.places().isEmpty());
                }
            }
        }
    }
}
