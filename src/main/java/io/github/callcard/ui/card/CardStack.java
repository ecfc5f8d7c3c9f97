package io.github.callcard.ui.card;

import io.github.callcard.ui.theme.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The windows on the screen: stacked above the lower right corner, as many as the work area holds; further cards wait.
 * The stack stays on the screen it began on until it is empty. Belongs to the JavaFX thread.
 */
final class CardStack {

    /** Between a card and the edge of the work area. */
    static final double MARGIN = 16;

    /** Windows made before they are needed; one is there from the beginning. */
    private static final int READY = 3;

    private static final int MOST_ROWS = 5;
    private static final double ROW = 39;
    private static final double WITHOUT_ROWS = 240;

    private final Theme theme;
    private final boolean rightToLeft;
    private final WorkArea screen = new WorkArea();
    private final Stage owner = QuietOwner.show();
    private final Deque<CardWindow> spare = new ArrayDeque<>();
    private final DeckLayout layout = new DeckLayout();
    private final Map<Long, DeckCard> shown = new LinkedHashMap<>();
    private final Map<Long, DeckCard> waiting = new LinkedHashMap<>();
    private final InvalidationListener screens = change -> settleAnew();
    private @Nullable Rectangle2D area;

    CardStack(Theme theme, boolean rightToLeft) {
        this.theme = theme;
        this.rightToLeft = rightToLeft;
        Screen.getScreens().addListener(screens);
        spare.add(build());
    }

    /** Makes another window for the calls to come, painted where nobody sees it; false when there are enough. */
    boolean prepareAnother(Consumer<CardView> fill) {
        if (spare.size() + shown.size() >= READY) {
            return false;
        }
        CardWindow window = build();
        fill.accept(window.view());
        window.rehearse();
        spare.addLast(window);
        return true;
    }

    /** Goes through the motions where nobody sees it, so that the first real card finds everything warm. */
    void rehearse(Consumer<CardView> fill) {
        screen.active();
        for (CardWindow window : spare) {
            fill.accept(window.view());
            window.rehearse();
        }
    }

    /** How many of several callers a card may list on the present screen. */
    int mostRows() {
        double room = workArea().getHeight() - 2 * MARGIN - WITHOUT_ROWS;
        return (int) Math.clamp(Math.floor(room / ROW), 0, MOST_ROWS);
    }

    /** Shows the card, or refreshes it, or lets it wait where there is no room. */
    void show(DeckCard card, Consumer<CardView> fill, boolean still) {
        CardWindow present = card.window();
        CardWindow window = present == null ? take() : present;
        fill.accept(window.view());
        if (layout.place(card.id(), window.cardHeight(), height()).isEmpty()) {
            waiting.put(card.id(), card);
            spare.push(window);
            return;
        }
        waiting.remove(card.id());
        shown.put(card.id(), card);
        card.showIn(window);
        if (present == null) {
            window.moveIn(right(), bottom(card), still);
        }
        shown.values().stream()
                .filter(other -> other != card || present != null)
                .forEach(this::settle);
        layout.above(height()).stream().map(shown::get).toList().forEach(this::putBack);
    }

    /** Takes the card away; {@code freed} is called when its place is free. */
    void remove(DeckCard card, boolean still, Runnable freed) {
        waiting.remove(card.id());
        shown.remove(card.id());
        CardWindow window = card.window();
        if (window == null) {
            return;
        }
        card.showIn(null);
        window.moveOut(still, () -> {
            layout.remove(card.id());
            spare.push(window);
            if (layout.isEmpty()) {
                area = null;
            }
            freed.run();
        });
    }

    List<DeckCard> waiting() {
        return new ArrayList<>(waiting.values());
    }

    void close() {
        Screen.getScreens().removeListener(screens);
        shown.values().forEach(card -> {
            CardWindow window = card.window();
            if (window != null) {
                window.close();
            }
        });
        spare.forEach(CardWindow::close);
        owner.hide();
    }

    /** A screen came or went, or a panel did. */
    private void settleAnew() {
        area = null;
        shown.values().forEach(this::settle);
    }

    private CardWindow take() {
        CardWindow ready = spare.poll();
        return ready == null ? build() : ready;
    }

    private CardWindow build() {
        CardView view = CardView.load(rightToLeft);
        theme.dress(view.frame());
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            view.frame().getStyleClass().add("opaque");
        }
        return new CardWindow(owner, view);
    }

    private void settle(DeckCard card) {
        CardWindow window = card.window();
        if (window != null) {
            window.moveTo(right(), bottom(card));
        }
    }

    private void putBack(@Nullable DeckCard card) {
        if (card != null && card.window() != null) {
            remove(card, true, () -> waiting.put(card.id(), card));
        }
    }

    private double right() {
        return workArea().getMaxX() - MARGIN;
    }

    private double bottom(DeckCard card) {
        return workArea().getMaxY() - MARGIN - layout.bottomOf(card.id()).orElse(0);
    }

    private double height() {
        return workArea().getHeight() - 2 * MARGIN;
    }

    private Rectangle2D workArea() {
        if (layout.isEmpty() || area == null) {
            area = screen.active();
        }
        return area;
    }
}
