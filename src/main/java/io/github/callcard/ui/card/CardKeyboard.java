package io.github.callcard.ui.card;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.os.hotkey.Foreground;
import io.github.callcard.os.hotkey.Foregrounds;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Headless;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Lends a card the keyboard when the user asks for it, and gives it back to the window that had it: by Esc, when the card
 * goes, or not at all where the user turned to another window himself. Belongs to the JavaFX thread; the system is asked on
 * a thread of its own.
 */
final class CardKeyboard implements AutoCloseable {

    private final Supplier<List<CardWindow>> cards;
    private final WorkerThread thread = new WorkerThread("card-keyboard");

    /** Belongs to the thread; null before the first time. */
    private @Nullable Foreground foreground;

    private @Nullable KeyboardHolder holder;
    private @Nullable CardWindow card;
    private Optional<Foreground.Former> former = Optional.empty();

    /** @param cards those that show, the newest first */
    CardKeyboard(Supplier<List<CardWindow>> cards) {
        this.cards = cards;
    }

    /** Gives the newest card the keyboard, or the next one where a card has it; nothing where no card shows. On any thread. */
    void take() {
        thread.run(() -> {
            Optional<Foreground.Former> before = foreground().current();
            FxThread.run(() -> take(before));
        });
    }

    private void take(Optional<Foreground.Former> before) {
        List<CardWindow> shown = cards.get();
        if (shown.isEmpty()) {
            return;
        }
        CardWindow present = card;
        if (present == null) {
            former = before;
            turnTo(shown.getFirst());
            comeForward();
        } else {
            turnTo(shown.get((shown.indexOf(present) + 1) % shown.size()));
            came();
        }
    }

    private void turnTo(CardWindow next) {
        letGo();
        card = next;
        next.onLeaving(this::giveBack);
        say();
    }

    private void comeForward() {
        KeyboardHolder mine = holder();
        mine.show();
        mine.ask();
        if (mine.hasKeyboard()) {
            came();
        }
        mine.number().ifPresent(number -> thread.run(() -> foreground().bringForward(number)));
    }

    private KeyboardHolder holder() {
        KeyboardHolder there = holder;
        if (there == null) {
            there = new KeyboardHolder(this::forward, this::came, this::lost);
            holder = there;
        }
        return there;
    }

    private void came() {
        CardWindow present = card;
        if (present != null) {
            present.navigation().begin();
            say();
        }
    }

    /** Another window has the keyboard, or a hot key was pressed. */
    private void lost() {
        CardWindow present = card;
        OptionalLong mine = holder().number();
        thread.run(() -> {
            if (mine.isEmpty() || !foreground().isHeldBy(mine.getAsLong())) {
                FxThread.run(() -> {
                    if (card == present) {
                        leave();
                    }
                });
            }
        });
    }

    private void forward(KeyEvent event) {
        CardWindow present = card;
        if (present == null) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                giveBack();
            }
            return;
        }
        StackPane frame = present.view().frame();
        Event.fireEvent(frame, event.copyFor(frame, frame));
        say();
    }

    private void say() {
        CardWindow present = card;
        if (present != null) {
            holder().say(Stream.of(
                            present.view().card().getAccessibleText(),
                            present.navigation().spoken())
                    .filter(text -> text != null && !text.isEmpty())
                    .reduce((one, other) -> one + ", " + other)
                    .orElse(""));
        }
    }

    /** The window that had the keyboard has it again. */
    private void giveBack() {
        Optional<Foreground.Former> back = former;
        leave();
        back.ifPresent(window -> thread.run(window::giveBack));
    }

    /** The keyboard is wherever the user or the system took it. */
    private void leave() {
        letGo();
        former = Optional.empty();
        if (holder != null) {
            holder.hide();
        }
    }

    private void letGo() {
        CardWindow present = card;
        card = null;
        if (present != null) {
            present.onLeaving(() -> {});
            present.navigation().end();
        }
    }

    private Foreground foreground() {
        Foreground there = foreground;
        if (there == null) {
            there = Headless.isOn() ? Foreground.NONE : Foregrounds.ofSystem();
            foreground = there;
        }
        return there;
    }

    @Override
    public void close() {
        leave();
        thread.close();
    }
}
