package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.Words;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way in: the tray or the status window, as the user wants it at the time. */
@ExtendWith(OnFxThread.class)
@Timeout(60)
class StatusDeskTest {

    private final FxTimer timer = new FxTimer();
    private final List<CompletableFuture<Optional<Tray>>> searches = new ArrayList<>();
    private final List<String> trayed = new CopyOnWriteArrayList<>();
    private final StatusDesk desk = FxThread.get(() -> new StatusDesk(
            new Theme(SchemeChoice.LIGHT),
            new StatusWords(new Words(StatusDesk.class, Locale.ENGLISH), Locale.UK, ZoneId.of("UTC")),
            new SilentCommands(),
            InstantSource.system(),
            timer,
            words -> {
                CompletableFuture<Optional<Tray>> search = new CompletableFuture<>();
                searches.add(search);
                return search;
            }));

    @AfterEach
    void close() {
        onFx(desk::close);
        timer.close();
    }

    @Test
    void whoLeavesTheTrayGetsTheWindowAndBack() {
        useTray(true);
        find(new IconInMemory("first"));
        assertThat(isWindowOpen()).isFalse();

        useTray(false);
        assertThat(trayed).containsExactly("first", "first gone");
        assertThat(isWindowOpen()).isTrue();

        useTray(true);
        find(new IconInMemory("second"));
        await().until(() -> trayed.equals(List.of("first", "first gone", "second")));
        assertThat(searches).hasSize(2);
    }

    @Test
    void theSameWishAgainChangesNothing() {
        useTray(true);
        useTray(true);
        find(new IconInMemory("icon"));
        await().until(() -> trayed.equals(List.of("icon")));
        useTray(true);

        assertThat(searches).hasSize(1);
        assertThat(trayed).containsExactly("icon");
    }

    @Test
    void anIconThatComesTooLateIsTakenAwayAgain() {
        useTray(true);
        useTray(false);
        find(new IconInMemory("late"));

        await().until(() -> trayed.equals(List.of("late gone")));
        assertThat(isWindowOpen()).isTrue();
    }

    @Test
    void whereThereIsNoTrayTheWindowIsTheWayInAndComesBackWhenItIsWanted() {
        useTray(true);
        searches.getFirst().complete(Optional.empty());
        await().until(this::isWindowOpen);
        onFx(() -> window().orElseThrow().setIconified(true));

        onFx(desk::showWayIn);

        assertThat(FxThread.get(() -> window().orElseThrow().isIconified())).isFalse();
    }

    @Test
    void withATrayTheWindowStaysAway() {
        useTray(true);
        find(new IconInMemory("icon"));
        await().until(() -> trayed.equals(List.of("icon")));

        onFx(desk::showWayIn);

        assertThat(isWindowOpen()).isFalse();
    }

    @Test
    void aMinimisedWindowGoesWhenTheTrayTakesItsPlace() {
        useTray(false);
        onFx(() -> window().orElseThrow().setIconified(true));

        useTray(true);
        find(new IconInMemory("icon"));

        await().until(() -> !isWindowOpen());
    }

    @Test
    void anOfferThatDoesNotHoldAnyMoreIsTakenBack() {
        useTray(true);
        find(new IconInMemory("icon"));
        onFx(() -> desk.offerUpdate("1.2.0"));
        onFx(desk::openWindow);
        assertThat(offer().getText()).isEqualTo("Version 1.2.0 is available");

        onFx(desk::withdrawUpdate);

        assertThat(offer().isVisible()).isFalse();
        await().until(() -> trayed.equals(List.of("icon", "Version 1.2.0 is available", "")));
    }

    private void useTray(boolean wanted) {
        onFx(() -> desk.useTray(wanted));
    }

    private void find(Tray tray) {
        searches.getLast().complete(Optional.of(tray));
        // What was found goes through JavaFX's queue.
        FxThread.get(() -> true);
    }

    private static void onFx(Runnable work) {
        FxThread.get(() -> {
            work.run();
            return true;
        });
    }

    private boolean isWindowOpen() {
        return FxThread.get(() -> window().isPresent());
    }

    private Hyperlink offer() {
        return FxThread.get(() -> (Hyperlink) window().orElseThrow().getScene().lookup("#update"));
    }

    private static Optional<Stage> window() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && "Callcard".equals(stage.getTitle()))
                .findFirst();
    }

    /** A tray of the test's own: where the tests run there is none. */
    private final class IconInMemory implements Tray {
        private final String name;
        private boolean shown;

        IconInMemory(String name) {
            this.name = name;
        }

        @Override
        public void show(TrayState state, String sentence, boolean paused) {
            if (!shown) {
                shown = true;
                trayed.add(name);
            }
        }

        @Override
        public void offerUpdate(String sentence) {
            trayed.add(sentence);
        }

        @Override
        public void close() {
            trayed.add(name + " gone");
        }
    }
}
