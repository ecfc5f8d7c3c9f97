package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.ui.toolkit.Pictures;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card that has the keyboard: the way of its keys, and pictures of it, for people to look at. */
@Tag("pictures")
class CardKeyboardPicturesTest {

    private static final Path FOLDER = Pictures.FOLDER;
    private static final PseudoClass IN_TURN = PseudoClass.getPseudoClass("in-turn");
    private static final OfferedActions ACTIONS = OfferedActions.of(List.of(
            new CardAction(ActionKind.OPEN, "Open", "fth-external-link", clicked -> {}),
            new CardAction(ActionKind.LOG, "Log call", "fth-phone-call", clicked -> {}, any -> true, any -> false),
            new CardAction(ActionKind.COPY, "Copy", "fth-copy", clicked -> {}),
            new CardAction(ActionKind.DISMISS, "Dismiss", "fth-x", clicked -> {})));

    @BeforeAll
    static void start() throws Exception {
        Headless.prepare();
        OnFxThread.start();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, false", "DARK, false", "LIGHT, true", "DARK, true"})
    void theRingIsThereToLookAt(SchemeChoice scheme, boolean rightToLeft) throws Exception {
        String name = "card-36-keyboard" + (rightToLeft ? "-rtl" : "") + "-"
                + scheme.name().toLowerCase(Locale.ROOT);
        Path file = FOLDER.resolve(name + ".png");
        try (Theme theme = FxThread.get(() -> new Theme(scheme))) {
            FxThread.get(() -> {
                CardPicture.write(card(theme, rightToLeft).frame(), FOLDER.resolve(name + "-before.png"));
                CardView view = card(theme, rightToLeft);
                new CardNavigation(view.frame(), view.card()).begin();
                CardPicture.write(view.frame(), file);
                return true;
            });
        }
        assertThat(ImageIO.read(file.toFile()).getWidth()).isBetween(2 * 380, 2 * 450);
        assertThat(Files.mismatch(file, FOLDER.resolve(name + "-before.png"))).isNotEqualTo(-1);
    }

    @Test
    void tabAndArrowsGoThroughWhatCanBePressedRoundAndRound() {
        try (Theme theme = FxThread.get(() -> new Theme(SchemeChoice.LIGHT))) {
            FxThread.get(() -> {
                CardView view = card(theme, false);
                CardNavigation navigation = new CardNavigation(view.frame(), view.card());
                press(view, KeyCode.TAB, false);
                assertThat(inTurn(view)).as("without the keyboard").isEmpty();

                navigation.begin();
                assertThat(inTurn(view)).isEqualTo("Open");
                press(view, KeyCode.TAB, false);
                assertThat(inTurn(view)).as("what cannot be done is passed by").isEqualTo("Copy");
                press(view, KeyCode.RIGHT, false);
                assertThat(inTurn(view)).isEqualTo("Dismiss");
                press(view, KeyCode.TAB, false);
                assertThat(inTurn(view)).isEqualTo("Open");
                press(view, KeyCode.TAB, true);
                assertThat(inTurn(view)).isEqualTo("Dismiss");
                press(view, KeyCode.LEFT, false);
                assertThat(inTurn(view)).isEqualTo("Copy");
                assertThat(navigation.spoken()).startsWith("Copy");

                navigation.end();
                assertThat(inTurn(view)).isEmpty();
                return true;
            });
        }
    }

    private static CardView card(Theme theme, boolean rightToLeft) {
        CardView view = CardView.load(rightToLeft);
        theme.dress(view.frame());
        CallWords words = new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
        CardText text = new CardText(words, InstantSource.fixed(SampleCalls.START.plusSeconds(4)), new FxTimer());
        text.fill(view, new DeckCard(1, SampleCalls.erika(1), ACTIONS), 4);
        return view;
    }

    private static void press(CardView view, KeyCode code, boolean shift) {
        Event.fireEvent(view.frame(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static String inTurn(CardView view) {
        return view.frame().lookupAll(".button").stream()
                .filter((Node button) -> button.getPseudoClassStates().contains(IN_TURN))
                .map(button -> ((Button) button).getText())
                .findFirst()
                .orElse("");
    }
}
