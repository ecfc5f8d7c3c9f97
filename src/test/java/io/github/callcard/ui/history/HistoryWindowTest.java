package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.CallWhileOff;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalPlace;
import io.github.callcard.journal.Journals;
import io.github.callcard.journal.Storage;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.os.LockFile;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.caller.SampleColleagues;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Past calls as the user sees them and works with them. */
@ExtendWith(OnFxThread.class)
class HistoryWindowTest {

    private static final Clock CLOCK = Clock.fixed(SampleCalls.START.plusSeconds(5_400), SampleCalls.UTC);

    private final Journal journal = Journal.inMemory(CLOCK);
    private final SampleColleagues colleagues = new SampleColleagues();
    private final FxTimer timer = new FxTimer();
    private final List<String> dialled = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Call> opened = new CopyOnWriteArrayList<>();
    private Theme theme;
    private HistoryWords words;
    private HistoryWindow window;

    @BeforeEach
    void make() {
        make(Look.LIGHT);
    }

    private void make(Look look) {
        words = new HistoryWords(
                look.locale(),
                look.formats(),
                SampleCalls.UTC,
                SampleCalls.callers(look.locale()),
                new ColleagueWords(look.locale(), colleagues));
        Words said = new Words(CardAction.class, look.locale());
        theme = FxThread.get(look::theme);
        window = FxThread.get(() -> new HistoryWindow(
                theme,
                words,
                new CsvWords(words, look.formats(), SampleCalls.UTC, line -> "Desk phone"),
                new HistoryActions(
                        journal,
                        dialled::add,
                        List.of(
                                new CardAction(
                                        ActionKind.OPEN, said.say("action.open"), "fth-external-link", opened::add),
                                new CardAction(
                                        ActionKind.LOG,
                                        said.say("action.log"),
                                        "fth-phone-call",
                                        call -> journal.logged(call.id()))),
                        () -> asked.add("statistics")),
                CLOCK,
                SampleCalls.UTC,
                timer,
                WindowIcons.list()));
    }

    @AfterEach
    void close() {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
        timer.close();
        journal.close();
    }

    @Test
    void anEmptyWindowSaysWhatWillBeThere() {
        open();

        await().until(() -> text("emptyTitle").equals("No calls yet"));
        assertThat(text("emptyWords")).isEqualTo("Calls will be listed here as they come, those to call back first.");
        assertThat(button("call").isDisabled()).isTrue();
    }

    @Test
    void whomToCallBackComesFirstAndEnterCallsThem() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        assertThat(lines())
                .containsExactly(
                        "To call back",
                        "Kari-Anne Østby Missed twice",
                        "Today",
                        "Erika Mustermann 6 min · logged",
                        "Possibly Ola Nordmann 1 min",
                        "+44 20 7946 0123 Answered elsewhere",
                        "Yesterday",
                        "Wyman, Kilback and Hammes 12 min");
        assertThat(text("filter.missed")).isEqualTo("Missed 1");

        press(KeyCode.ENTER, "list");

        assertThat(dialled).containsExactly("+4791122333");
    }

    @Test
    void whoIsDoneGoesAndComesBackWithUndo() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        fire("done");

        await().until(() -> !lines().contains("To call back"));
        assertThat(lines()).contains("Kari-Anne Østby Missed · done");
        assertThat(text("done-words")).isEqualTo("Kari-Anne Østby is done.");
        fire("undo");
        await().until(() -> lines().contains("Kari-Anne Østby Missed twice"));
        assertThat(node("undoBar").isVisible()).isFalse();
    }

    @Test
    void whatIsRemovedComesBackWithUndo() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        select("Erika");

        press(KeyCode.DELETE, "list");

        await().until(() -> lines().stream().noneMatch(line -> line.startsWith("Erika")));
        fire("undo");
        await().until(() -> lines().stream().anyMatch(line -> line.startsWith("Erika")));
    }

    @Test
    void searchingAndFilteringGoTogetherAndAnEmptyFilterSaysWhy() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        FxThread.run(() -> search().setText("must gmb"));
        await().until(() -> lines().equals(List.of("Today", "Erika Mustermann 6 min · logged")));
        fire("filter.outgoing");
        await().until(() -> text("emptyTitle").equals("No call has all of these words"));
        FxThread.run(() -> search().setText(""));
        await().until(() -> lines().equals(List.of("Today", "Possibly Ola Nordmann 1 min")));
        fire("filter.unknown");
        await().until(() -> lines().equals(List.of("Today", "+44 20 7946 0123 Answered elsewhere")));
        journal.doneWithAll();
        fire("filter.missed");
        await().until(() -> lines().contains("Kari-Anne Østby Missed · done"));
        journal.clear();
        await().until(() -> text("emptyTitle").equals("No calls yet"));
    }

    @Test
    void typingInTheListSearchesAndEscapeLeavesTheSearchFirst() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        FxThread.get(() -> {
            list().requestFocus();
            list().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "w", "", KeyCode.UNDEFINED, false, false, false, false));
            return true;
        });

        await().until(() -> lines().equals(List.of("Yesterday", "Wyman, Kilback and Hammes 12 min")));
        press(KeyCode.ESCAPE, "search");
        await().until(() -> rows().size() == 8);
        assertThat(stage().isShowing()).isTrue();
        press(KeyCode.ESCAPE, "search");
        assertThat(Window.getWindows().stream().noneMatch(this::isOurs)).isTrue();
    }

    @Test
    void aNoteIsKeptAndSearched() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        select("Erika");

        fire("writeNote");
        FxThread.get(() -> {
            TextField note = (TextField) node("note");
            note.setText("wants the new price list");
            note.fireEvent(new javafx.event.ActionEvent());
            return true;
        });
        FxThread.run(() -> search().setText("price"));

        await().until(() -> lines().equals(List.of("Today", "Erika Mustermann 6 min · logged")));
        assertThat(FxThread.get(
                        () -> words.line((HistoryRow.Calls) list().getItems().get(1), CLOCK.instant())
                                .detail()))
                .isEqualTo("Muster GmbH & Co. KG · “wants the new price list”");
    }

    @Test
    void theUserIsRemindedWhenHeWants() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        FxThread.run(() -> ((MenuButton) node("remind")).getItems().getFirst().fire());

        await().until(() -> lines().contains("Kari-Anne Østby Missed twice · reminds at 11:42"));
        fire("undo");
        await().until(() -> lines().contains("Kari-Anne Østby Missed twice"));
    }

    @Test
    void aReminderOfAnotherDayNamesTheDay() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        FxThread.run(() -> ((MenuButton) node("remind")).getItems().getLast().fire());

        await().until(() -> lines().contains("Kari-Anne Østby Missed twice · reminds tomorrow at 09:00"));
        assertThat(text("done-words")).isEqualTo("You will be reminded of Kari-Anne Østby tomorrow at 09:00.");
    }

    @Test
    void aReminderIsOfAllCallsOfTheCallerAndSurvivesBeingDoneAndUndone() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        FxThread.run(() -> ((MenuButton) node("remind")).getItems().getFirst().fire());
        await().until(() -> lines().contains("Kari-Anne Østby Missed twice · reminds at 11:42"));
        assertThat(((HistoryRow.Calls) rows().get(1)).calls())
                .extracting(JournalCall::remindAt)
                .containsOnly(CLOCK.instant().plusSeconds(1_800));

        fire("done");
        await().until(() -> !lines().contains("To call back"));
        fire("undo");

        await().until(() -> lines().contains("Kari-Anne Østby Missed twice · reminds at 11:42"));
    }

    @Test
    void whoeverAColleagueCalledBackIsNamedWithThemAndCanBeOpenedAgain() {
        fill();
        open();
        await().until(() -> rows().size() == 8);

        journal.calledBack(List.of(SampleCalls.id(1), SampleCalls.id(2)), "Ola", SampleCalls.START.plusSeconds(480));

        await().until(() -> details().contains("Ola called back at 09:50 · Nordic Seafood Distribution"));
        assertThat(lines()).contains("Kari-Anne Østby Missed · called back 09:50");
        await().until(() -> text("done-words").equals("Ola called Kari-Anne Østby back at 09:50."));
        fire("undo");
        await().until(() -> lines().contains("Kari-Anne Østby Missed twice"));
    }

    @Test
    void whatIsSettledCanBeOpenedAgainAnyTime() {
        fill();
        journal.doneWithAll();
        open();
        await().until(() -> rows().size() == 8);
        select("Kari-Anne");
        assertThat(button("done").getText()).isEqualTo("Not done");

        fire("done");

        await().until(() -> lines().contains("To call back"));
        assertThat(text("done-words")).isEqualTo("Kari-Anne Østby is to be called back.");
    }

    @Test
    void besideAColleagueIsSaidWhetherTheLineIsFreeNow() {
        fill();
        colleagues.tell("1003", "Erika Mustermann", "+493012345678", State.BUSY);
        open();
        await().until(() -> seen().contains("Talking now · Muster GmbH & Co. KG"));

        colleagues.tell("1003", "Erika Mustermann", "+493012345678", State.FREE);
        FxThread.run(window::refresh);

        await().until(() -> seen().contains("Free now · Muster GmbH & Co. KG"));
        assertThat(details()).filteredOn(detail -> detail.contains("now")).hasSize(1);
    }

    @Test
    void aCallThatCameWhileCallcardWasOffSaysSo() {
        journal.add(List.of(whileOff()));
        open();

        await().until(() -> details().contains("Muster GmbH & Co. KG · while Callcard was off"));
    }

    @Test
    void openingLoggingAndCopyingActOnTheSelectedCall() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        select("Wyman");

        fire("own-0");
        fire("own-1");
        fire("copy");

        assertThat(opened).extracting(Call::id).containsExactly(SampleCalls.id(6));
        await().until(() -> lines().contains("Wyman, Kilback and Hammes 12 min · logged"));
        assertThat(FxThread.get(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("+4722123456");
    }

    @Test
    void theStatisticsAreOneClickAway() {
        open();

        fire("statistics");

        assertThat(asked).containsExactly("statistics");
    }

    @Test
    void aCallThatEndsMeanwhileComesInWithoutMovingTheSelection() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        select("Wyman");

        journal.onCall(past(9, SampleCalls.unknown(9, null), CallState.MISSED, 30, 0));

        await().until(() -> rows().size() == 9);
        assertThat(FxThread.get(() -> words.name(
                        ((HistoryRow.Calls) list().getSelectionModel().getSelectedItem()).last())))
                .startsWith("Wyman");
    }

    @Test
    void allCallsAreWrittenAsCsvWhateverIsSearched(@TempDir Path folder) throws Exception {
        fill();
        journal.onCall(past(
                10,
                SampleCalls.named(10, "=cmd|' /C calc'!A0", "Fjord, AS"),
                CallState.ENDED,
                Duration.ofDays(2).toMinutes(),
                60));
        open();
        await().until(() -> rows().size() == 10);
        Path file = folder.resolve("calls.csv");
        FxThread.get(() -> {
            window.chooseBy(stage -> Optional.of(file));
            return true;
        });
        FxThread.run(() -> search().setText("erika"));
        await().until(() -> rows().size() == 2);

        fire("export");

        await().until(() -> text("done-words").startsWith("The calls are written to"));
        List<String> written = Files.readAllLines(file);
        assertThat(written).hasSize(8);
        assertThat(written.getFirst())
                .isEqualTo(
                        "\ufeffStarted,Answered,Ended,Direction,Outcome,Name,Company,Number,Line,Seconds,Logged,Note");
        assertThat(written.getLast())
                .isEqualTo("2026-02-28T09:42:00Z,2026-02-28T09:42:05Z,2026-02-28T09:43:05Z,incoming,talked,"
                        + "\"'=cmd|' /C calc'!A0\",\"Fjord, AS\",911 22 333,Desk phone,60,,");
    }

    @Test
    void ofManyCallsOnlyThoseThatAreSeenHaveNodesAndTheLastKeyCounts() throws Exception {
        for (JournalCall call : Journals.many(900, CLOCK.instant())) {
            journal.onCall(call.call());
        }
        open();
        await().until(() -> rows().size() > 800);

        for (String typed : List.of("k", "ka", "kar", "kari", "kari n", "kari no")) {
            FxThread.run(() -> search().setText(typed));
        }

        await().until(() -> lines().stream().allMatch(line -> line.contains("Kari Nordmann") || !line.contains("min")));
        // Only what is seen has nodes.
        assertThat(FxThread.get(() -> list().lookupAll(".list-cell").size())).isLessThan(60);
    }

    @PictureTest(everyLegibility = true)
    void isAPicture(Look look) {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
        make(look);
        open();
        await().until(() -> text("emptyTitle").equals(words.say("empty.all")));
        Pictures.take(stage().getScene().getRoot(), "history-empty", look);
        fill();
        journal.note(SampleCalls.id(3), "wants the new price list");
        journal.onCall(past(7, SampleCalls.company(7), CallState.MISSED, 60, 0));
        journal.calledBack(List.of(SampleCalls.id(7)), "Ingrid Langås-Hermansen", SampleCalls.START.plusSeconds(480));
        journal.add(List.of(whileOff()));
        colleagues.tell("1003", "Erika Mustermann", "+493012345678", State.BUSY);
        await().until(() -> rows().size() == 10);
        fireAll();
        Pictures.take(stage().getScene().getRoot(), "history", look);
        CallerId longest = new CallerId(
                4799887755L,
                61,
                "Kari-Anne Østby-Fredriksen Haugland-Wolfeschlegelsteinhausenbergerdorff",
                62,
                "Nordic Seafood Distribution and Logistics Holding International",
                "");
        CallerId rightToLeft = new CallerId(4799887766L, 51, "فاطمة الزهراء", 52, "شركة الاتصالات 2000", "");
        journal.onCall(past(9, SampleCalls.shared(9, longest), CallState.ENDED, 3, 4_000));
        journal.onCall(past(11, SampleCalls.shared(11, rightToLeft), CallState.ENDED, 2, 90));
        await().until(() -> rows().size() == 12);
        select("Kari-Anne Østby");
        fire("done");
        await().until(() -> node("undoBar").isVisible());
        FxThread.get(() -> {
            stage().setWidth(stage().getMinWidth());
            stage().setHeight(stage().getMinHeight());
            return true;
        });
        await().until(() -> stage().getScene().getWidth() <= stage().getMinWidth());
        Pictures.take(stage().getScene().getRoot(), "history-least", look);
        assertThat(FxThread.get(() -> node("remove").getLayoutY()))
                .as("in one row with the others")
                .isEqualTo(FxThread.get(() -> node("copy").getLayoutY()));
        FxThread.run(() -> search().setText("nobody of this name"));
        await().until(() -> text("emptyTitle").equals(words.say("empty.search")));
        Pictures.take(stage().getScene().getRoot(), "history-nothing-found", look);
    }

    /** The file is another key's, another program's, without a key, or cannot be written: the foot says so, and the calls of now are there. */
    @PictureTest
    void whateverIsWrongWithTheFileIsSaidInTheFoot(Look look, @TempDir Path folder) throws Exception {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
        make(look);
        Path path = folder.resolve("journal");
        JournalPlace kari = Journals.written(path, Journals.many(3, SampleCalls.START));
        byte[] other = new byte[32];
        other[0] = 1;
        Files.writeString(folder.resolve("taken"), "a file where the folder should be");
        try (LockFile inUse = LockFile.tryAcquire(folder.resolve("held.lock")).orElseThrow()) {
            journal.use(Optional.of(place(kari, folder.resolve("held"))), 365, Duration.ZERO);
            takeFoot("history-file-in-use", Storage.IN_USE.sentence(), look);
        }
        journal.use(Optional.of(place(kari, folder.resolve("taken/journal"))), 365, Duration.ZERO);
        takeFoot("history-file-broken", Storage.BROKEN.sentence(), look);
        journal.use(Optional.of(new JournalPlace(path, kari.owner(), Optional::empty)), 365, Duration.ZERO);
        takeFoot("history-file-no-key", Storage.NO_KEY.sentence(), look);
        journal.use(
                Optional.of(new JournalPlace(path, kari.owner(), () -> Optional.of(new SecretKeySpec(other, "AES")))),
                365,
                Duration.ZERO);
        takeFoot(
                "history-file-set-aside",
                Sentence.of(
                        "{0}; it is set aside as {1}.",
                        Sentence.of(
                                "{0} is damaged or was made with another key", Sentence.of("The file of past calls")),
                        folder.resolve("journal.unusable")),
                look);
    }

    private static JournalPlace place(JournalPlace like, Path path) {
        return new JournalPlace(path, like.owner(), like.key());
    }

    /** The calls of now are there, whatever the disk does, and one sentence says what it does. */
    private void takeFoot(String name, Sentence expected, Look look) {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        await().until(() -> text("kept").startsWith(words.say(expected)));
        Pictures.take(stage().getScene().getRoot(), name, look);
    }

    @Test
    void anotherLanguageLeavesSearchSelectionAndTheNoteThatIsWritten() {
        fill();
        open();
        await().until(() -> rows().size() == 8);
        fire("filter.missed");
        FxThread.get(() -> {
            search().setText("kari");
            return true;
        });
        await().until(() -> rows().size() == 2);
        select("Kari-Anne");
        fire("writeNote");
        FxThread.get(() -> {
            ((TextField) node("note")).setText("half a sen");
            return true;
        });
        Stage before = stage();

        words = new HistoryWords(
                Locale.GERMAN,
                Locale.GERMANY,
                SampleCalls.UTC,
                SampleCalls.callers(Locale.GERMAN),
                new ColleagueWords(Locale.GERMAN, colleagues));
        FxThread.get(() -> {
            window.speak(words, new CsvWords(words, Locale.GERMANY, SampleCalls.UTC, line -> "Desk phone"), List.of());
            return true;
        });

        assertThat(stage()).isSameAs(before);
        assertThat(button("call").getText()).isEqualTo(words.say("call"));
        assertThat(search().getText()).isEqualTo("kari");
        assertThat(((ToggleButton) node("filter.missed")).isSelected()).isTrue();
        assertThat(rows()).hasSize(2);
        assertThat(FxThread.get(() -> list().getSelectionModel().getSelectedIndex()))
                .isEqualTo(1);
        assertThat(((TextField) node("note")).getText()).isEqualTo("half a sen");
        press(KeyCode.ENTER, "note");
        await().until(() -> details().getFirst().contains("half a sen"));
    }

    private static CallWhileOff whileOff() {
        PastCall missed = new PastCall(
                SampleCalls.DESK,
                "17",
                SampleCalls.START,
                Direction.INCOMING,
                "+493012345678",
                null,
                null,
                Outcome.MISSED,
                Duration.ZERO);
        return new CallWhileOff(missed, SampleCalls.erika(1).match());
    }

    private void fireAll() {
        FxThread.get(() -> {
            list().requestFocus();
            return true;
        });
    }

    /** The calls of the picture that was drawn for this window. */
    private void fill() {
        journal.onCall(past(
                6, SampleCalls.company(6), CallState.ENDED, Duration.ofHours(20).toMinutes(), 720));
        journal.onCall(past(5, SampleCalls.unknown(5, null), CallState.ANSWERED_ELSEWHERE, 72, 0));
        journal.onCall(past(4, SampleCalls.outgoing(SampleCalls.possiblyOla(4)), CallState.ENDED, 44, 60));
        journal.onCall(past(3, SampleCalls.erika(3), CallState.ENDED, 27, 360));
        journal.logged(SampleCalls.id(3));
        journal.onCall(past(
                1, SampleCalls.named(1, "Kari-Anne Østby", "Nordic Seafood Distribution"), CallState.MISSED, 20, 0));
        journal.onCall(past(
                2, SampleCalls.named(2, "Kari-Anne Østby", "Nordic Seafood Distribution"), CallState.MISSED, 0, 0));
    }

    private static Call past(long id, Call sample, CallState state, long minutesAgo, long seconds) {
        Call call = SampleCalls.from(sample, SampleCalls.START.minus(Duration.ofMinutes(minutesAgo)));
        if (state == CallState.ENDED) {
            call = SampleCalls.at(call, CallState.ANSWERED, Duration.ofSeconds(5));
        }
        assertThat(call.id()).isEqualTo(SampleCalls.id(id));
        return SampleCalls.at(call, state, Duration.ofSeconds(5 + seconds));
    }

    private void open() {
        CompletableFuture<Boolean> known = new CompletableFuture<>();
        journal.all(calls -> known.complete(true));
        known.join();
        FxThread.get(() -> {
            window.open();
            return true;
        });
    }

    private List<HistoryRow> rows() {
        return FxThread.get(() -> list().isVisible() ? List.copyOf(list().getItems()) : List.<HistoryRow>of());
    }

    /** Headings, and the name and outcome of each call. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (HistoryRow row : rows()) {
            lines.add(
                    switch (row) {
                        case HistoryRow.Unfinished unfinished -> words.say("unfinished");
                        case HistoryRow.Day day -> words.day(day.date(), CLOCK.instant());
                        case HistoryRow.Calls calls -> {
                            HistoryLine line = words.line(calls, CLOCK.instant());
                            yield line.name() + " " + line.chip();
                        }
                    });
        }
        return lines;
    }

    /** The second line of each call. */
    private List<String> details() {
        return rows().stream()
                .filter(HistoryRow.Calls.class::isInstance)
                .map(row -> words.line((HistoryRow.Calls) row, CLOCK.instant()).detail())
                .toList();
    }

    /** The texts of the rows as they are shown. */
    private List<String> seen() {
        return FxThread.get(() -> all(list()).stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private void select(String name) {
        FxThread.get(() -> {
            list().getItems().stream()
                    .filter(row -> row instanceof HistoryRow.Calls calls
                            && words.name(calls.last()).startsWith(name))
                    .findFirst()
                    .ifPresent(row -> list().getSelectionModel().select(row));
            return true;
        });
    }

    private void fire(String id) {
        FxThread.get(() -> {
            if (node(id) instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) node(id)).fire();
            }
            return true;
        });
    }

    private void press(KeyCode key, String focused) {
        FxThread.get(() -> {
            node(focused).requestFocus();
            node(focused).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return true;
        });
    }

    private boolean isOurs(Window shown) {
        return shown instanceof Stage stage && words.say("title").equals(stage.getTitle());
    }

    private Stage stage() {
        return FxThread.get(() -> (Stage)
                Window.getWindows().stream().filter(this::isOurs).findFirst().orElseThrow());
    }

    private Scene scene() {
        return stage().getScene();
    }

    private Node node(String id) {
        // Ids of filters have a dot in them.
        return FxThread.get(() -> all(scene().getRoot()).stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow());
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent inner) {
                nodes.addAll(all(inner));
            }
        }
        return nodes;
    }

    @SuppressWarnings("unchecked")
    private ListView<HistoryRow> list() {
        return (ListView<HistoryRow>) node("list");
    }

    private TextField search() {
        return (TextField) node("search");
    }

    private Button button(String id) {
        return (Button) node(id);
    }

    private String text(String id) {
        return FxThread.get(() -> {
            Node node = node(id);
            return node instanceof Label label ? label.getText() : ((ToggleButton) node).getText();
        });
    }
}
