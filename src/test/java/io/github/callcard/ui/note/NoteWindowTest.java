package io.github.callcard.ui.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.ui.card.CardPictures;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A note is kept as it is typed, whatever becomes of its window. */
@ExtendWith(OnFxThread.class)
@SuppressWarnings("NullAway.Init") // each test opens the window its own way
class NoteWindowTest {

    private static final Call CALL = SampleCalls.erika(1);

    private final FxTimer timer = new FxTimer();
    private final Journal journal = Journal.inMemory(Clock.systemUTC());
    private final CallNotes notes = new CallNotes(journal);
    private final List<Call> kept = new CopyOnWriteArrayList<>();
    private NoteWindow window;
    private String title = "Note";

    @AfterEach
    void close() {
        FxThread.get(() -> {
            window.close();
            return true;
        });
        journal.close();
        timer.close();
    }

    @Test
    void itIsKeptWhileItIsTypedAndToldOnceWhenItIsWritten() {
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");
        type("Wants the price list");

        await().until(() -> notes.of(CALL.id()).equals("Wants the price list"));
        assertThat(kept).isEmpty();
        hide();
        assertThat(kept).containsExactly(CALL);
        open("Erika Mustermann");
        hide();
        assertThat(kept).as("nothing is other than before").containsExactly(CALL);
    }

    @Test
    void theNoteThatOnlyTheJournalKnowsIsThereAndWhatIsTypedMeanwhileStands() {
        journal.onCall(CALL);
        journal.onCall(SampleCalls.at(CALL, CallState.MISSED, Duration.ofSeconds(9)));
        journal.note(CALL.id(), "From yesterday");
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");

        await().until(() -> FxThread.get(() -> field().getText()).equals("From yesterday"));
    }

    @Test
    void aTextThatIsTooLongIsCutAtTheLongestNote() {
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");
        type("x".repeat(1_990));
        FxThread.get(() -> {
            field().appendText("y".repeat(50));
            return true;
        });

        assertThat(FxThread.get(() -> field().getText())).hasSize(2_000).endsWith("y".repeat(10));
    }

    @Test
    void anotherCallsNoteFinishesTheOneBefore() {
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");
        type("First");
        Call other = SampleCalls.company(2);
        FxThread.get(() -> {
            window.open(other, "Wyman", Optional.empty());
            return true;
        });

        assertThat(notes.of(CALL.id())).isEqualTo("First");
        assertThat(notes.whenFinished(CALL.id(), () -> {})).isFalse();
        assertThat(notes.whenFinished(other.id(), () -> {})).isTrue();
        assertThat(FxThread.get(() -> field().getText())).isEmpty();
    }

    @Test
    void itOpensBesideItsCardInsideTheWorkArea() {
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");
        Rectangle2D area = FxThread.get(() -> Screen.getPrimary().getVisualBounds());
        Stage stage = FxThread.get(this::stage);

        assertThat(stage.getX()).isBetween(area.getMinX(), area.getMaxX() - 400 - 380);
        assertThat(stage.getY()).isBetween(area.getMinY(), area.getMaxY() - 200);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, false", "DARK, false", "DARK, true"})
    void itIsThereToLookAtWithALongName(SchemeChoice scheme, boolean rightToLeft) throws Exception {
        open(
                scheme,
                rightToLeft,
                "Kari-Anne Østby-Fredriksen Haugland, Nordic Seafood Distribution and Logistics Holding");
        type(
                "Wants the new price list before Friday; the pallets of order 10482 came damaged, and one of them is missing."
                        + " Call back when the warehouse has looked.");
        String name = scheme.name().toLowerCase(Locale.ROOT) + (rightToLeft ? "-rtl" : "");

        CardPictures.write(root(), Path.of("target", "pictures", "note-" + name + ".png"));
        assertThat(FxThread.get(() -> root().lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .contains("Kept as you type, and logged with the call.");
    }

    @Test
    void anotherLanguageLeavesWhatIsTyped() {
        open(SchemeChoice.LIGHT, false, "Erika Mustermann");
        type("Wants the price list");
        FxThread.get(() -> {
            field().requestFocus();
            field().positionCaret(5);
            window.speak(Locale.GERMAN);
            return true;
        });

        title = "Notiz";
        assertThat(field().getText()).isEqualTo("Wants the price list");
        assertThat(FxThread.get(() -> field().getCaretPosition())).isEqualTo(5);
        assertThat(FxThread.get(() -> field().isFocused())).isTrue();
        assertThat(FxThread.get(() -> root().lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList()))
                .anyMatch(text -> text.startsWith("Notiz zum Anruf mit Erika Mustermann"));
        type("Wants the price list today");
        hide();
        assertThat(kept).containsExactly(CALL);
        assertThat(notes.of(CALL.id())).isEqualTo("Wants the price list today");
    }

    @Test
    void withLargerTextItDoesNotCoverItsCard() {
        window = FxThread.get(() ->
                new NoteWindow(Look.LARGE_TEXT.theme(), Locale.ENGLISH, false, notes, timer, List.of(), kept::add));
        open("Erika Mustermann");

        Rectangle2D area = FxThread.get(() -> Screen.getPrimary().getVisualBounds());
        Stage stage = FxThread.get(this::stage);
        assertThat(stage.getX() + stage.getWidth()).isLessThanOrEqualTo(area.getMaxX() - 396);
        assertThat(stage.getY() + stage.getHeight()).isLessThanOrEqualTo(area.getMaxY());
    }

    @PictureTest(everyLegibility = true)
    void itIsThereToLookAtInEveryLanguage(Look look) {
        window = FxThread.get(
                () -> new NoteWindow(look.theme(), look.locale(), false, notes, timer, List.of(), kept::add));
        title = new Words(NoteWindow.class, look.locale()).say("title");
        open("Kari-Anne Østby-Fredriksen Haugland, Nordic Seafood Distribution and Logistics Holding");
        type("Wants the new price list before Friday.");

        Pictures.take(root(), "note", look);
    }

    private void open(SchemeChoice scheme, boolean rightToLeft, String who) {
        window = FxThread.get(() ->
                new NoteWindow(new Theme(scheme), Locale.ENGLISH, rightToLeft, notes, timer, List.of(), kept::add));
        open(who);
    }

    private void open(String who) {
        FxThread.get(() -> {
            Rectangle2D area = Screen.getPrimary().getVisualBounds();
            window.open(CALL, who, Optional.of(new Rectangle2D(area.getMaxX() - 396, area.getMaxY() - 176, 380, 160)));
            return true;
        });
    }

    private void hide() {
        FxThread.get(() -> {
            stage().hide();
            return true;
        });
    }

    private void type(String text) {
        FxThread.get(() -> {
            field().setText(text);
            return true;
        });
    }

    private TextArea field() {
        return (TextArea) Objects.requireNonNull(root().lookup(".text-area"));
    }

    private Parent root() {
        return stage().getScene().getRoot();
    }

    private Stage stage() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && title.equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
