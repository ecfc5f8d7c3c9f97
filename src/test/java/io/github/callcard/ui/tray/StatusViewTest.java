package io.github.callcard.ui.tray;

import static io.github.callcard.ui.tray.StatusWordsTest.DESK;
import static io.github.callcard.ui.tray.StatusWordsTest.NOW;
import static io.github.callcard.ui.tray.StatusWordsTest.SOFT;
import static io.github.callcard.ui.tray.StatusWordsTest.status;
import static io.github.callcard.ui.tray.StatusWordsTest.sync;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.LineHealth;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(OnFxThread.class)
class StatusViewTest {

    private final List<String> commands = new ArrayList<>();
    private boolean isSetUp = true;
    private StatusView view = FxThread.get(() -> load(Look.LIGHT));

    @Test
    void aNewerVersionIsOfferedByALinkThatOpensItsPage() {
        assertThat(node("update").isVisible()).isFalse();

        FxThread.run(() -> view.offerUpdate("Version 1.2.0 is available"));
        FxThread.get(() -> {
            ((Hyperlink) node("update")).fire();
            return 0;
        });

        assertThat(((Hyperlink) node("update")).getText()).isEqualTo("Version 1.2.0 is available");
        assertThat(node("update").isVisible()).isTrue();
        assertThat(commands).containsExactly("update");
    }

    @Test
    void whatWasLearnedIsOneSentenceForTheUserToDecideOn() {
        assertThat(node("suggestion").isVisible()).isFalse();

        suggest(new Suggestion(
                "incomingPrefix",
                "0",
                () -> Optional.of(Sentence.of("This is decided by your administrator.")),
                () -> commands.add("no")));

        assertThat(label("suggested").getText())
                .isEqualTo(
                        "Callers’ numbers seem to arrive with 0 in front. If you set it for incoming calls, Callcard can"
                                + " name more callers.");
        assertThat(node("suggestion").isVisible()).isTrue();
        FxThread.get(() -> {
            ((Button) node("use")).fire();
            ((Button) node("decline")).fire();
            return view;
        });
        assertThat(label("suggested").getText())
                .as("why it cannot be used")
                .isEqualTo("This is decided by your administrator.");
        assertThat(commands).containsExactly("no");

        suggest(null);
        assertThat(node("suggestion").isVisible()).isFalse();
    }

    @Test
    void listsEachLineWithItsStateAsWordAndColourAndItsSentence() {
        show(status(sync(State.CURRENT, 8412, Duration.ofMinutes(4)), DESK, SOFT));

        List<Node> rows = List.copyOf(view.root().lookupAll(".line-row"));
        assertThat(rows)
                .extracting(Node::getAccessibleText)
                .containsExactly("Desk phone, Ready", "Softphone, Reconnecting, Reconnecting, next in 8 s.");
        assertThat(rows.get(1).getStyleClass()).contains("reconnecting");
        assertThat(label("directory").getText()).isEqualTo("8,412 numbers, synced 4 minutes ago");
    }

    @Test
    void saysWhatIsWrongWithTheDirectory() {
        show(status(sync(State.FAILED, 5, Duration.ofHours(1)), DESK));

        assertThat(label("message").getText()).isEqualTo("SuperOffice failed repeatedly.");
        assertThat(label("message").isVisible()).isTrue();
        assertThat(label("message").getTextFill())
                .as("in the colour of a fault")
                .isEqualTo(Color.web("#c0362c"));
    }

    @Test
    void withoutAServerTheSentenceLeadsToSettingItUp() {
        show(status(sync(State.OFF, 0, null), DESK));

        assertThat(label("message").getText()).contains("tell it where your SuperOffice is");
        FxThread.get(() -> {
            ((Button) node("setup")).fire();
            return view;
        });
        assertThat(commands).containsExactly("setup");

        show(status(sync(State.CURRENT, 7, Duration.ZERO), DESK));
        assertThat(node("setup").isVisible()).isFalse();
    }

    @Test
    void withoutLinesSaysWhatWillBeThereAndHowToGetIt() {
        show(status(sync(State.OFF, 0, null)));

        assertThat(((Label) Objects.requireNonNull(view.root().lookup(".empty"))).getText())
                .contains("will be listed here", "Add one in the settings");
    }

    @Test
    void whilePausedItOffersToResumeAndNotToPause() {
        show(new Status(
                sync(State.CURRENT, 1, Duration.ZERO),
                List.of(DESK),
                new Pause(true, Optional.empty()),
                List.of(),
                List.of(),
                NOW));

        assertThat(label("paused").getText()).isEqualTo("Cards are paused.");
        assertThat(node("resume").isVisible()).isTrue();
        assertThat(node("pause").isVisible()).isFalse();
    }

    @Test
    void whoRangIsListedOnceEachAsSureAsItIsUntilItIsCleared() {
        show(status(sync(State.CURRENT, 1, Duration.ZERO), DESK));
        assertThat(node("missed").isVisible()).isFalse();

        show(missed(
                new MissedLine("Kari", "22 12 34 56", NOW.minusSeconds(480), 2),
                new MissedLine("Possibly Ola Nordmann", "22 98 76 54", NOW.minusSeconds(86_400), 1)));

        assertThat(view.root().lookupAll(".missed-row"))
                .extracting(Node::getAccessibleText)
                .containsExactlyInAnyOrder(
                        "Kari rang at 10:42, twice, 22 12 34 56",
                        "Possibly Ola Nordmann rang on 1 Mar 2026 at 10:50, 22 98 76 54");
        FxThread.get(() -> {
            ((Button) node("clear")).fire();
            return view;
        });
        assertThat(commands).containsExactly("clear");
    }

    @Test
    void everyButtonDoesWhatItSays() {
        show(status(sync(State.CURRENT, 1, Duration.ZERO), DESK));
        FxThread.get(() -> {
            ((Button) node("sync")).fire();
            ((Button) node("resume")).fire();
            ((Button) node("quit")).fire();
            ((Button) node("settings")).fire();
            ((MenuButton) node("pause")).getItems().forEach(MenuItem::fire);
            return view;
        });

        assertThat(commands)
                .containsExactly("sync", "resume", "quit", "settings", "pause PT30M", "pause PT1H", "pause null");
    }

    @Test
    void withoutATrayItSaysWhatClosingDoes() {
        FxThread.get(() -> {
            view.explain(WayIn.WINDOW_FOR_WANT_OF_A_TRAY);
            return view;
        });

        assertThat(label("hint").getText()).contains("no tray", "minimises", "Quit ends Callcard");
        FxThread.get(() -> {
            view.explain(WayIn.WINDOW);
            return view;
        });
        assertThat(label("hint").getText()).contains("minimises").doesNotContain("no tray");
    }

    /** Of the row below; Quit ends the program and stands apart. */
    @ParameterizedTest
    @EnumSource(Look.class)
    void theButtonsStandInOneRowAtTheLeastSizeWithQuitAtItsEnd(Look look) {
        FxThread.get(() -> {
            view = load(look);
            view.root().resize(look.scaled(StatusWindow.LEAST_WIDTH), look.scaled(StatusWindow.LEAST_HEIGHT));
            return view;
        });
        for (Pause pause : List.of(Pause.NONE, new Pause(true, Optional.empty()))) {
            show(new Status(sync(State.CURRENT, 8412, Duration.ZERO), List.of(DESK), pause, List.of(), List.of(), NOW));
            FxThread.run(() -> view.root().layout());

            List<Bounds> row = Stream.of(pause.on() ? "resume" : "pause", "calls", "settings", "quit")
                    .map(id -> FxThread.get(() -> node(id).localToScene(node(id).getLayoutBounds())))
                    .toList();
            assertThat(row)
                    .as(look + " " + pause)
                    .extracting(Bounds::getCenterY)
                    .allMatch(y -> Math.abs(y - row.getFirst().getCenterY()) < 1);
            assertThat(row.getLast().getMinX())
                    .isGreaterThanOrEqualTo(row.get(2).getMaxX());
        }
    }

    @PictureTest(everyLegibility = true)
    void isAPicture(Look look) {
        FxThread.get(() -> {
            view = load(look);
            view.explain(WayIn.TRAY);
            return view;
        });
        show(status(sync(State.CURRENT, 8412, Duration.ofMinutes(4)), DESK));
        Pictures.take(view.root(), "status", look);
        show(status(sync(State.OFF, 0, null)));
        Pictures.take(view.root(), "status-unset", look);
        show(new Status(
                sync(State.CURRENT, 1, Duration.ZERO),
                List.of(DESK),
                new Pause(true, Optional.of(NOW.plusSeconds(1800))),
                List.of(),
                List.of(),
                NOW));
        FxThread.get(() -> {
            view.offerUpdate(new Words(StatusPresenter.class, look.locale()).say("update", "1.2.0"));
            return view;
        });
        Pictures.take(view.root(), "status-paused", look);
        LineStatus off = new LineStatus(
                "FRITZ!Box",
                new LineHealth(LineHealth.State.STOPPED, Sentence.of("Switched off in settings."), NOW, null));
        show(new Status(
                sync(State.FAILED, 8412, Duration.ofMinutes(4)),
                List.of(DESK, SOFT, off),
                Pause.NONE,
                List.of(
                        new MissedLine("Kari Nordmann", "22 12 34 56", NOW.minusSeconds(480), 2),
                        new MissedLine("Possibly " + "Ola ".repeat(30), "22 98 76 54", NOW.minusSeconds(900), 1),
                        new MissedLine("فاطمة الزهراء", "22 98 76 55", NOW.minusSeconds(1900), 1)),
                List.of(),
                NOW));
        FxThread.get(() -> {
            view.explain(WayIn.WINDOW_FOR_WANT_OF_A_TRAY);
            view.suggest(new Suggestion("outsideLine", "0", Optional::empty, () -> {}));
            return view;
        });
        Pictures.take(view.root(), "status-busy", look);
    }

    private static Status missed(MissedLine... missed) {
        return new Status(
                sync(State.CURRENT, 1, Duration.ZERO), List.of(DESK), Pause.NONE, List.of(missed), List.of(), NOW);
    }

    private static Stream<Node> all(Parent parent) {
        return children(parent)
                .flatMap(node -> Stream.concat(Stream.of(node), node instanceof Parent p ? all(p) : Stream.of()));
    }

    private static Stream<Node> children(Parent parent) {
        return parent instanceof ScrollPane scroll
                ? Stream.of(scroll.getContent())
                : parent.getChildrenUnmodifiable().stream();
    }

    private void show(Status status) {
        FxThread.get(() -> {
            view.show(status);
            view.root().applyCss();
            return view;
        });
    }

    @Test
    void whatNeedsASignInLeadsToIt() {
        show(status(
                new SyncStatus(
                        State.FAILED, 5, null, Sentence.of("Nobody is signed in to SuperOffice; sign in."), true),
                DESK));

        assertThat(button("setup").isVisible()).isTrue();
        assertThat(button("setup").getText()).isEqualTo("Sign in…");
        FxThread.run(() -> button("setup").fire());
        FxThread.get(() -> view);
        assertThat(commands).containsExactly("sign in");

        show(status(sync(State.FAILED, 5, Duration.ofHours(1)), DESK));
        assertThat(button("setup").isVisible())
                .as("no sign-in brings a server back")
                .isFalse();
    }

    @Test
    void aFirstRunThatWasNotFinishedCanBeGoneOnWith() {
        isSetUp = false;
        show(status(sync(State.CURRENT, 5, Duration.ZERO)));

        assertThat(button("setup").getText()).isEqualTo("Continue setting up…");
        FxThread.run(() -> button("setup").fire());
        FxThread.get(() -> view);
        assertThat(commands).containsExactly("setup");

        isSetUp = true;
        show(status(sync(State.CURRENT, 5, Duration.ZERO)));
        assertThat(button("setup").isVisible()).isFalse();
    }

    @Test
    void aLongSentenceIsWholeAndTheButtonsStayInTheSmallestWindow() {
        String sentence = "The certificate of https://a-very-long-name.in-a-long-domain.example.com/SuperOffice/ is not"
                + " signed by anybody this computer trusts; ask the server's administrator. The 12,345 numbers from"
                + " 28 November, 10:42 stay in use.";
        show(status(new SyncStatus(State.FAILED, 12_345, NOW, Sentence.of(sentence), true), DESK, SOFT, DESK, SOFT));
        suggest(new Suggestion("incomingPrefix", "0", Optional::empty, () -> {}));
        FxThread.get(() -> {
            view.explain(WayIn.WINDOW_FOR_WANT_OF_A_TRAY);
            view.root().resize(StatusWindow.LEAST_WIDTH, StatusWindow.LEAST_HEIGHT);
            view.root().applyCss();
            view.root().layout();
            return view;
        });

        Label message = label("message");
        Text shown = (Text) message.lookup(".text");
        assertThat(shown.getText()).isEqualTo(sentence);
        assertThat(button("quit")
                        .localToScene(button("quit").getBoundsInLocal())
                        .getMaxY())
                .as("the buttons are in the window")
                .isLessThanOrEqualTo(StatusWindow.LEAST_HEIGHT);
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private void suggest(@Nullable Suggestion learned) {
        FxThread.get(() -> {
            view.suggest(learned);
            return view;
        });
    }

    private Label label(String id) {
        return (Label) node(id);
    }

    private Node node(String id) {
        return all(view.root())
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private StatusView load(Look look) {
        StatusWords words =
                new StatusWords(new Words(StatusPresenter.class, look.locale()), look.formats(), ZoneId.of("UTC"));
        StatusView loaded = new StatusView(words, new SilentCommands() {
            @Override
            public void pause(@Nullable Duration length) {
                commands.add("pause " + length);
            }

            @Override
            public void resume() {
                commands.add("resume");
            }

            @Override
            public void clearMissed() {
                commands.add("clear");
            }

            @Override
            public void syncNow() {
                commands.add("sync");
            }

            @Override
            public void openStatus() {
                commands.add("open");
            }

            @Override
            public void openLines() {
                commands.add("lines");
            }

            @Override
            public void openCalls() {
                commands.add("calls");
            }

            @Override
            public void openStatistics() {
                commands.add("statistics");
            }

            @Override
            public void openSettings() {
                commands.add("settings");
            }

            @Override
            public void openSetup() {
                commands.add("setup");
            }

            @Override
            public boolean isSetUp() {
                return isSetUp;
            }

            @Override
            public void openSignIn() {
                commands.add("sign in");
            }

            @Override
            public void openUpdate() {
                commands.add("update");
            }

            @Override
            public void quit() {
                commands.add("quit");
            }
        });
        look.theme().dress(loaded.root());
        new Scene(loaded.root());
        // What scrolls is put together when it is dressed.
        loaded.root().applyCss();
        return loaded;
    }
}
