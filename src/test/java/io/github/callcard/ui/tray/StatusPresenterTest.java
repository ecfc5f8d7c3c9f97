package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** The way in: the tray or the status window, as the user wants it at the time. */
@ExtendWith(OnFxThread.class)
@Timeout(600)
class StatusPresenterTest {

    private final FxTimer timer = new FxTimer();
    private volatile Locale language = Locale.UK;
    private final List<TrayListener> searches = new ArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> trayed = new CopyOnWriteArrayList<>();
    private final StatusPresenter presenter = FxThread.get(() -> new StatusPresenter(
            new Theme(SchemeChoice.LIGHT),
            () -> new StatusWords(new Words(StatusPresenter.class, language), language, ZoneId.of("UTC")),
            new SilentCommands() {
                @Override
                public void syncNow() {
                    asked.add("sync");
                }

                @Override
                public void openSetup() {
                    asked.add("setup");
                }

                @Override
                public void quit() {
                    asked.add("quit");
                }
            },
            InstantSource.system(),
            timer,
            new TrayTimeouts(Duration.ofMillis(300), Duration.ofMillis(300)),
            listener -> {
                searches.add(listener);
                return () -> trayed.add("search over");
            }));

    @AfterEach
    void close() {
        onFx(presenter::close);
        timer.close();
    }

    @Test
    void whoLeavesTheTrayGetsTheWindowAndBack() {
        useTray(true);
        find(new IconInMemory("first"));
        assertThat(isWindowOpen()).isFalse();

        useTray(false);
        assertThat(trayed).containsExactly("first", "search over");
        assertThat(isWindowOpen()).isTrue();

        useTray(true);
        find(new IconInMemory("second"));
        await().until(() -> trayed.equals(List.of("first", "search over", "second")));
        assertThat(searches).hasSize(2);
    }

    @Test
    void anotherLanguageGetsAnIconOfItsOwnAndTheWindowStaysWhereItIs() {
        useTray(true);
        find(new IconInMemory("English"));
        onFx(() -> presenter.offerUpdate("1.2.3"));
        onFx(presenter::openWindow);
        Stage before = FxThread.get(() -> window().orElseThrow());

        language = Locale.GERMANY;
        onFx(presenter::speak);
        IconInMemory german = new IconInMemory("German");
        find(german);

        assertThat(trayed)
                .containsExactly(
                        "English",
                        "Version 1.2.3 is available",
                        "search over",
                        "Version 1.2.3 ist verfügbar",
                        "German");
        assertThat(german.calls).isEqualTo("Anrufe…");
        assertThat(FxThread.get(() -> window().orElseThrow())).isSameAs(before);
        assertThat(offer().getText()).isEqualTo("Version 1.2.3 ist verfügbar");
        assertThat(FxThread.get(() -> ((Button) before.getScene().lookup("#quit")).getText()))
                .isEqualTo("Beenden");
    }

    @Test
    void anotherLanguageBringsNoIconToWhoWantsNone() {
        useTray(false);
        language = Locale.GERMANY;
        onFx(presenter::speak);

        assertThat(searches).isEmpty();
        assertThat(isWindowOpen()).isTrue();
        assertThat(hint()).isNotEmpty().doesNotStartWith("Callcard is");
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
    void anIconThatComesTooLateIsNotTakenForOurs() {
        useTray(true);
        TrayListener late = searches.getFirst();
        useTray(false);
        late.found(new IconInMemory("late"));
        FxThread.get(() -> true);

        assertThat(trayed).containsExactly("search over");
        assertThat(isWindowOpen()).isTrue();
    }

    @Test
    void whereThereIsNoTrayTheWindowIsTheWayInAndComesBackWhenItIsWanted() {
        useTray(true);
        searches.getFirst().missing();
        await().until(this::isWindowOpen);
        await().until(() -> hint().startsWith("This desktop has no tray."));
        onFx(() -> window().orElseThrow().setIconified(true));

        onFx(presenter::showWayIn);

        assertThat(FxThread.get(() -> window().orElseThrow().isIconified())).isFalse();
    }

    @Test
    void nothingIsClaimedOfATrayThatHasNotAnsweredYet() {
        useTray(true);

        await().until(this::isWindowOpen);

        assertThat(hint()).startsWith("Callcard is still looking for the tray of this desktop.");
    }

    @Test
    void aTrayThatComesLaterTakesThePlaceOfTheWindowThatCameUpByItself() {
        useTray(true);
        searches.getFirst().missing();
        await().until(this::isWindowOpen);

        find(new IconInMemory("later"));

        await().until(() -> !isWindowOpen());
        assertThat(trayed).containsExactly("later");
    }

    @Test
    void theWindowThatTheUserOpenedStaysWhenATrayComes() {
        useTray(true);
        searches.getFirst().missing();
        await().until(this::isWindowOpen);
        onFx(presenter::openWindow);

        find(new IconInMemory("later"));

        assertThat(isWindowOpen()).isTrue();
        assertThat(FxThread.get(
                        () -> window().orElseThrow().getScene().lookup("#hint").isVisible()))
                .isFalse();
    }

    @Test
    void aPanelThatIsBuiltAnewGetsTheIconAgainAndNoWindowComesBetween() {
        useTray(true);
        find(new IconInMemory("before"));
        await().until(() -> trayed.contains("before"));

        onFx(() -> {
            searches.getFirst().missing();
            searches.getFirst().missing();
            searches.getFirst().found(new IconInMemory("after"));
        });

        await().until(() -> trayed.equals(List.of("before", "after")));
        assertThat(isWindowOpen()).isFalse();
    }

    @Test
    void aPanelThatStaysAwayBringsTheWindowUntilItIsBack() {
        useTray(true);
        find(new IconInMemory("before"));

        searches.getFirst().missing();
        await().until(this::isWindowOpen);
        find(new IconInMemory("after"));

        await().until(() -> !isWindowOpen());
        assertThat(trayed).containsExactly("before", "after");
    }

    @Test
    void whoeverGoesOnTypingWhenTheWindowOpensDoesNoHarm() {
        onFx(() -> presenter.showCalls(List.of(new MissedLine("Kari", "22 12 34 56", Instant.now(), 1)), List.of()));
        openAndType();
        assertThat(asked).containsExactly("sync", "sync");

        // Wherever the focus was when the window was closed.
        onFx(() -> {
            window().orElseThrow().getScene().lookup("#quit").requestFocus();
            window().orElseThrow().hide();
        });
        openAndType();

        assertThat(asked).containsExactly("sync", "sync", "sync", "sync");
    }

    @Test
    void withoutAServerTheKeysLeadToSettingItUp() {
        onFx(() -> presenter.show(new SyncStatus(SyncStatus.State.OFF, 0, null, Sentence.of("")), List.of()));

        openAndType();

        assertThat(asked).containsExactly("setup", "setup");
    }

    private void openAndType() {
        int before = asked.size();
        onFx(presenter::openWindow);
        await().until(() -> FxThread.get(() -> window().orElseThrow().isFocused()));
        new FxRobot().type(KeyCode.SPACE).type(KeyCode.ENTER);
        await().until(() -> asked.size() == before + 2);
    }

    @Test
    void missedCallsAreCountedInTheTrayAndListedInTheWindow() {
        useTray(true);
        IconInMemory icon = new IconInMemory("icon");
        find(icon);
        onFx(presenter::openWindow);

        onFx(() -> presenter.showCalls(List.of(new MissedLine("Kari", "22 12 34 56", Instant.now(), 2)), List.of()));

        await().until(() -> icon.calls.equals("Calls… · 1 missed"));
        assertThat(icon.look.missed()).isEqualTo(1);
        assertThat(FxThread.get(() ->
                        window().orElseThrow().getScene().lookup("#missed").isVisible()))
                .isTrue();
        onFx(() -> presenter.showCalls(List.of(), List.of(new RecentLine("Kari", Instant.now(), false))));
        await().until(() -> icon.calls.equals("Calls…") && icon.recent.size() == 1);
        assertThat(icon.recent.getFirst()).startsWith("Kari · ");
    }

    @Test
    void withATrayTheWindowStaysAway() {
        useTray(true);
        find(new IconInMemory("icon"));
        await().until(() -> trayed.equals(List.of("icon")));

        onFx(presenter::showWayIn);

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
        onFx(() -> presenter.offerUpdate("1.2.0"));
        onFx(presenter::openWindow);
        assertThat(offer().getText()).isEqualTo("Version 1.2.0 is available");

        onFx(presenter::withdrawUpdate);

        assertThat(offer().isVisible()).isFalse();
        await().until(() -> trayed.equals(List.of("icon", "Version 1.2.0 is available", "")));
    }

    private void useTray(boolean wanted) {
        onFx(() -> presenter.useTray(wanted));
    }

    private void find(Tray tray) {
        searches.getLast().found(tray);
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

    private String hint() {
        return FxThread.get(() -> ((Label) window().orElseThrow().getScene().lookup("#hint")).getText());
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
        private volatile String calls = "";
        private volatile List<String> recent = List.of();
        private volatile TrayLook look = new TrayLook(TrayState.READY, false, 0);

        IconInMemory(String name) {
            this.name = name;
        }

        @Override
        public void show(TrayLook newLook, String sentence, String callsWords, List<String> recentWords) {
            look = newLook;
            recent = recentWords;
            calls = callsWords;
            if (!shown) {
                shown = true;
                trayed.add(name);
            }
        }

        @Override
        public void offerUpdate(String sentence) {
            trayed.add(sentence);
        }
    }
}
