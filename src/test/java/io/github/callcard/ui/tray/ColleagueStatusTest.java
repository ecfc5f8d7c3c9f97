package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Voicemails;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueStatus;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Look;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.PictureTest;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues' lines and voicemails in the status window and the tray. */
@ExtendWith(OnFxThread.class)
class ColleagueStatusTest {

    private final StatusWords words = words(Look.LIGHT);
    private final List<String> commands = new ArrayList<>();
    private final StatusView view = FxThread.get(() -> load(Look.LIGHT));

    private static StatusWords words(Look look) {
        return new StatusWords(new Words(StatusPresenter.class, look.locale()), look.formats(), ZoneId.of("UTC"));
    }

    private static StatusView load(Look look) {
        StatusView loaded = new StatusView(words(look), new SilentCommands());
        look.theme().dress(loaded.root());
        new Scene(loaded.root());
        loaded.root().applyCss();
        return loaded;
    }

    private static Status status(@Nullable Voicemails mail, ColleagueStatus... colleagues) {
        LineStatus desk = new LineStatus(
                "Desk phone", StatusWordsTest.DESK.health(), Optional.ofNullable(mail), List.of(colleagues));
        return StatusWordsTest.status(StatusWordsTest.sync(SyncStatus.State.CURRENT, 1, Duration.ZERO), desk);
    }

    private ColleagueStatus kari(State state, boolean canPickUp) {
        ColleagueLine line = ColleagueLine.unknown("1002", "Kari", "*81002").become(state, "5");
        return new ColleagueStatus(
                "Kari", line, canPickUp ? Optional.of(() -> commands.add("pick up")) : Optional.empty());
    }

    private void show(Status status) {
        FxThread.get(() -> {
            view.show(status);
            view.root().applyCss();
            view.root().layout();
            return view;
        });
    }

    private List<String> rows() {
        return view.root().lookupAll(".colleague-row").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private Node node(String id) {
        return Objects.requireNonNull(view.root().lookup("#" + id));
    }

    @Test
    void withoutColleaguesThereIsNoPlaceForThem() {
        show(status(null));
        assertThat(node("colleagues").isVisible()).isFalse();
    }

    @Test
    void eachStateIsAWord() {
        show(status(
                null,
                kari(State.FREE, false),
                kari(State.BUSY, false),
                kari(State.UNKNOWN, false),
                kari(State.REFUSED, false)));
        assertThat(rows())
                .containsExactlyInAnyOrder("Kari · Free", "Kari · Talking", "Kari · Not known now", "Kari · Not told");
        assertThat(((Label) node("colleaguesRefused")).getText())
                .isEqualTo("The switchboard does not tell one of these lines; ask its administrator for BLF rights and"
                        + " a hint.");
    }

    @Test
    void aCallThatRingsThereIsPickedUpByAButtonThatShowsTheCode() {
        show(status(null, kari(State.RINGING, true)));
        Button pickUp = (Button) Objects.requireNonNull(view.root().lookup(".colleague-row .button"));
        assertThat(pickUp.isVisible()).isTrue();
        assertThat(pickUp.getText()).isEqualTo("Pick up with *81002");
        FxThread.get(() -> {
            pickUp.fire();
            return view;
        });
        assertThat(commands).containsExactly("pick up");
        show(status(null, kari(State.BUSY, false)));
        assertThat(Objects.requireNonNull(view.root().lookup(".colleague-row .button"))
                        .isVisible())
                .isFalse();
    }

    @Test
    void whereNoLineCanDialTheCodeIsSaid() {
        show(status(null, kari(State.RINGING, false)));
        assertThat(rows()).containsExactly("Kari · Ringing · dial *81002 to pick up");
    }

    @Test
    void voicemailsAreCountedInWindowAndTray() {
        Voicemails two = new Voicemails(true, OptionalInt.of(2));
        assertThat(words.voicemails(Optional.of(two))).isEqualTo("2 voicemails");
        assertThat(words.voicemails(Optional.of(new Voicemails(true, OptionalInt.of(1)))))
                .isEqualTo("1 voicemail");
        assertThat(words.voicemails(Optional.of(new Voicemails(true, OptionalInt.empty()))))
                .isEqualTo("Voicemails waiting");
        assertThat(words.voicemails(Optional.of(new Voicemails(false, OptionalInt.of(0)))))
                .isEmpty();
        assertThat(words.sentence(status(two))).startsWith("2 voicemails · Desk phone ready");
        show(status(two));
        assertThat(view.root().lookupAll(".line-row"))
                .extracting(Node::getAccessibleText)
                .containsExactly("Desk phone, Ready, 2 voicemails");
    }

    @PictureTest(everyLegibility = true)
    void isAPicture(Look look) {
        StatusView pictured = FxThread.get(() -> load(look));
        FxThread.get(() -> {
            pictured.show(status(
                    new Voicemails(true, OptionalInt.of(2)),
                    kari(State.RINGING, true),
                    kari(State.FREE, false),
                    kari(State.BUSY, false),
                    kari(State.REFUSED, false)));
            pictured.explain(WayIn.TRAY);
            return pictured;
        });

        Pictures.take(pictured.root(), "status-colleagues", look);
    }
}
