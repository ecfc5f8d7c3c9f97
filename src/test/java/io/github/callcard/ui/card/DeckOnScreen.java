package io.github.callcard.ui.card;

import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/** A deck of cards on the headless screen, as a test looks at it and uses it. */
final class DeckOnScreen implements AutoCloseable {

    final FxRobot robot = new FxRobot();
    private final FxTimer timer;
    private final Theme theme;
    private volatile Duration ahead = Duration.ZERO;
    private final CardDeck deck;

    DeckOnScreen(List<CardAction> actions, CardSettings settings) {
        this(actions, settings, SchemeChoice.LIGHT, false);
    }

    DeckOnScreen(List<CardAction> actions, CardSettings settings, SchemeChoice scheme, boolean rightToLeft) {
        this(actions, settings, scheme, rightToLeft, words());
    }

    DeckOnScreen(
            List<CardAction> actions,
            CardSettings settings,
            SchemeChoice scheme,
            boolean rightToLeft,
            CallWords words) {
        this(actions, settings, scheme, rightToLeft, words, new FxTimer());
    }

    /** A deck on which five seconds pass in one. */
    static DeckOnScreen inFastTime(List<CardAction> actions, CardSettings settings) {
        return new DeckOnScreen(
                actions, settings, SchemeChoice.LIGHT, false, words(), new FxTimer(delay -> delay.dividedBy(5)));
    }

    private DeckOnScreen(
            List<CardAction> actions,
            CardSettings settings,
            SchemeChoice scheme,
            boolean rightToLeft,
            CallWords words,
            FxTimer timer) {
        this.timer = timer;
        theme = FxThread.get(() -> new Theme(scheme));
        deck = FxThread.get(() -> new CardDeck(
                theme,
                words,
                actions,
                settings,
                rightToLeft,
                () -> Instant.now().plus(ahead),
                timer));
    }

    static CallWords words() {
        return new CallWords(
                new Words(CardDeck.class, Locale.ENGLISH), Locale.UK, SampleCalls.callers(), line -> "Desk phone");
    }

    CardDeck deck() {
        return deck;
    }

    /** Cards are deaf when they have only just come. */
    void passTheFirstMoment() {
        ahead = ahead.plusSeconds(1);
    }

    void awaitCards(int count) {
        await().until(() -> cards().size() == count);
    }

    List<Bounds> cards() {
        return nodes("#card").stream().map(DeckOnScreen::place).toList();
    }

    /** The labels of the buttons below the cards. */
    List<String> bar() {
        return nodes(".card-actions > .button").stream()
                .map(button -> ((Button) button).getText())
                .toList();
    }

    /** The labels of the open menu's rows; empty while there is none. */
    List<String> menu() {
        return nodes(".menu-row").stream().map(Node::getAccessibleText).toList();
    }

    Button button(String label) {
        return nodes(".card-actions > .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    Node row(String label) {
        return nodes(".menu-row").stream()
                .filter(row -> label.equals(row.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    void click(Node node) {
        passTheFirstMoment();
        robot.clickOn(node);
    }

    /** Types a character while the first card has the keyboard. */
    void type(String character) {
        passTheFirstMoment();
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
    }

    void press(KeyCode code) {
        passTheFirstMoment();
        fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
        fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
    }

    void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        FxThread.get(() -> {
            Event.fireEvent(
                    nodes("#card").getFirst(), new KeyEvent(type, character, "", code, false, false, false, false));
            return true;
        });
    }

    List<String> texts(String selector) {
        return nodes(selector).stream().map(node -> ((Label) node).getText()).toList();
    }

    static Bounds place(Node node) {
        return FxThread.get(() -> node.localToScreen(node.getLayoutBounds()));
    }

    static List<Node> nodes(String selector) {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> window.getX() > -5000)
                .flatMap(window -> Objects.requireNonNull(window.getScene()).getRoot().lookupAll(selector).stream())
                .toList());
    }

    @Override
    public void close() {
        deck.close();
        timer.close();
        theme.close();
        FxThread.get(() -> true);
    }
}
