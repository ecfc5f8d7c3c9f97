package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class LinuxTraySearchTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Kind items = new Kind("items");
    private final Kind embedded = new Kind("embedded");
    private final FxTimer timer = new FxTimer();
    private TraySource.Search search = () -> {};

    @AfterEach
    void close() {
        end();
        timer.close();
    }

    @Test
    void whereItemsAreShownNothingElseIsLookedFor() {
        start(NEVER, NEVER);
        items.listeners.getFirst().found(new Icon("item"));

        await().until(() -> told.equals(List.of("item")));
        assertThat(embedded.listeners).isEmpty();
    }

    @Test
    void whereNobodyShowsItemsTheOtherKindIsLookedForAtOnce() {
        start(NEVER, NEVER);
        items.listeners.getFirst().missing();
        await().until(() -> embedded.listeners.size() == 1);

        embedded.listeners.getFirst().found(new Icon("embedded"));

        await().until(() -> told.equals(List.of("embedded")));
    }

    @Test
    void aBusThatDoesNotAnswerIsNotWaitedForLong() {
        start(SOON, NEVER);

        await().until(() -> embedded.listeners.size() == 1);
    }

    @Test
    void theEmbeddedIconGoesWhenItemsAreShown() {
        start(NEVER, NEVER);
        items.listeners.getFirst().missing();
        await().until(() -> embedded.listeners.size() == 1);
        embedded.listeners.getFirst().found(new Icon("embedded"));

        items.listeners.getFirst().found(new Icon("item"));
        await().until(() -> told.equals(List.of("embedded", "embedded over", "item")));

        embedded.listeners.getFirst().missing();
        FxThread.get(() -> true);
        assertThat(told).doesNotContain("missing");
    }

    @Test
    void aPanelThatStaysAwayHasTheOtherKindLookedForAgain() {
        start(NEVER, SOON);
        items.listeners.getFirst().found(new Icon("item"));
        items.listeners.getFirst().missing();

        await().until(() -> embedded.listeners.size() == 1);
        assertThat(told).containsExactly("item", "missing");
    }

    @Test
    void theStatusWindowWaitsUntilTheOtherKindCanHaveBeenFound() {
        assertThat(TrayTimeouts.USUAL.withPanel())
                .as("with seconds left for loading AWT")
                .isGreaterThan(LinuxTraySearch.Patience.USUAL.panel().plusSeconds(2));
    }

    @Test
    void aPanelThatIsBuiltAnewGetsTheItemAgainAndNothingElse() {
        start(NEVER, NEVER);
        items.listeners.getFirst().found(new Icon("item"));
        items.listeners.getFirst().missing();
        items.listeners.getFirst().missing();
        items.listeners.getFirst().found(new Icon("item"));

        await().until(() -> told.equals(List.of("item", "missing", "item")));
        assertThat(embedded.listeners).isEmpty();
    }

    @Test
    void theEndOfTheSearchTakesBothAway() {
        start(NEVER, NEVER);
        items.listeners.getFirst().missing();
        await().until(() -> embedded.listeners.size() == 1);

        end();
        items.listeners.getFirst().found(new Icon("too late"));
        FxThread.get(() -> true);

        assertThat(told).containsExactly("items over", "embedded over");
    }

    private void start(Duration bus, Duration panel) {
        search = FxThread.get(() ->
                LinuxTraySearch.start(items, embedded, timer, new LinuxTraySearch.Patience(bus, panel), new Hearing()));
    }

    private void end() {
        FxThread.get(() -> {
            search.close();
            return true;
        });
    }

    private final class Hearing implements TrayListener {

        @Override
        public void found(Tray tray) {
            told.add(tray.toString());
        }

        @Override
        public void missing() {
            told.add("missing");
        }
    }

    /** A kind of tray that comes and goes as the test says. */
    private final class Kind implements TraySource {

        private final String name;
        private final List<TrayListener> listeners = new CopyOnWriteArrayList<>();

        Kind(String name) {
            this.name = name;
        }

        @Override
        public Search search(TrayListener listener) {
            listeners.add(listener);
            return () -> told.add(name + " over");
        }
    }

    private record Icon(String name) implements Tray {

        @Override
        public void show(TrayLook look, String sentence, String calls, List<String> recent) {}

        @Override
        public void offerUpdate(String sentence) {}

        @Override
        public String toString() {
            return name;
        }
    }
}
