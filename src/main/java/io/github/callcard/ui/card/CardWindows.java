package io.github.callcard.ui.card;

import io.github.callcard.os.ScreenReader;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The windows of the cards, made before they are needed, and their invisible owner. Whatever becomes of them from outside,
 * there is one for the next call. Belongs to the JavaFX thread.
 */
final class CardWindows {

    /**
     * Windows made before they are needed: as many as a screen has cards at most, one in which a further card is measured that
     * may have to wait, and one that still fades out. One is there from the beginning. None is made while the user works:
     * Windows is told to show a new one as if it wanted the focus, and stopped only then.
     */
    static final int READY = Column.MOST + 2;

    private final Theme theme;
    private final boolean rightToLeft;
    private final InstantSource clock;
    private final FxTimer timer;
    private final Painted painted = new Painted();
    private final ScreenReader reader = new ScreenReader();
    private final List<CardWindow> all = new ArrayList<>();
    private final Deque<CardWindow> spare = new ArrayDeque<>();
    private InvisibleOwner owner;
    private Runnable whenLost = () -> {};
    private Runnable whenFewer = () -> {};
    private Runnable whenPointerGone = () -> {};
    private BiConsumer<Double, Double> whenDropped = (x, y) -> {};
    private boolean hidesFromSharing;
    private Runnable whenAskedToQuit = () -> {};
    private Consumer<CardWindow> whenAskedToClose = window -> {};
    private @Nullable ActionMenu menu;
    private boolean recovers;
    private boolean closed;

    CardWindows(Theme theme, boolean rightToLeft, InstantSource clock, FxTimer timer) {
        this.theme = theme;
        this.rightToLeft = rightToLeft;
        this.clock = clock;
        this.timer = timer;
        owner = owner();
        spare.add(build());
    }

    /** A window without a card, empty and out of sight. */
    CardWindow take() {
        CardWindow ready = spare.poll();
        return ready == null ? build() : ready;
    }

    void giveBack(CardWindow window) {
        window.park();
        if (!window.popup().isLost()) {
            spare.push(window);
        }
    }

    /** Makes another window for the calls to come, painted where nobody sees it; false when there are enough. */
    boolean prepareAnother(Consumer<CardView> fill) {
        if (all.size() >= READY) {
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
        for (CardWindow window : spare) {
            fill.accept(window.view());
            window.rehearse();
        }
    }

    /** Systems bring windows back that lie outside every screen when the screens change. */
    void park() {
        spare.forEach(CardWindow::park);
    }

    /** Hears that windows are gone that nobody here took away. */
    void onLost(Runnable listener) {
        whenLost = listener;
    }

    /** Hears that there are fewer windows than before, so that others are to be prepared. */
    void onFewer(Runnable listener) {
        whenFewer = listener;
    }

    /** Hears when the pointer leaves a card. */
    void onPointerGone(Runnable listener) {
        whenPointerGone = listener;
    }

    /** Hears where on the screen the user lets a card go that he dragged. */
    void onDropped(BiConsumer<Double, Double> listener) {
        whenDropped = listener;
    }

    /** Leaves the cards out of what others see of a shared screen, or not, where the system can do that. */
    void hideFromSharing(boolean hides) {
        if (hides != hidesFromSharing) {
            hidesFromSharing = hides;
            all.forEach(window -> window.popup().hideFromSharing(hides));
        }
    }

    /** Hears that the system asks the program's window to close. */
    void onQuitRequest(Runnable listener) {
        whenAskedToQuit = listener;
    }

    /** Hears that the system asks a card's window to close; it stays all the same. */
    void onCloseRequest(Consumer<CardWindow> listener) {
        whenAskedToClose = listener;
    }

    void close() {
        closed = true;
        if (menu != null) {
            menu.end();
        }
        all.forEach(CardWindow::close);
        owner.close();
        reader.close();
    }

    /** The menu of the cards' further actions, made when it is first asked for. */
    ActionMenu menu() {
        ActionMenu present = menu;
        if (present == null || present.isLost()) {
            present = ActionMenu.build(owner.stage(), theme, rightToLeft, timer);
            menu = present;
        }
        return present;
    }

    /** True while the menu shows what belongs to the card in this window. */
    boolean isMenuOpen(CardWindow window) {
        return menu != null && menu.isOpenIn(window.popup().scene());
    }

    /** Closes the menu where it belongs to the card in this window. */
    void closeMenu(CardWindow window) {
        if (menu != null && isMenuOpen(window)) {
            menu.close();
        }
    }

    private InvisibleOwner owner() {
        return InvisibleOwner.show(() -> whenAskedToQuit.run(), this::lost);
    }

    private CardWindow build() {
        CardView view = CardView.load(rightToLeft);
        theme.dress(view.frame());
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            view.frame().getStyleClass().add("opaque");
        }
        CardWindow window = new CardWindow(owner.stage(), view, painted, clock, reader);
        window.onPointerGone(() -> Platform.runLater(() -> whenPointerGone.run()));
        window.drag().onDropped((x, y) -> whenDropped.accept(x, y));
        if (hidesFromSharing) {
            window.popup().hideFromSharing(true);
        }
        window.popup().onLost(this::lost);
        window.popup().stayBelow(() -> menu != null && menu.isOpen());
        window.popup().onCloseRequest(() -> whenAskedToClose.accept(window));
        all.add(window);
        return window;
    }

    /** With their owner all windows go, one after the other; they are replaced when the last one is gone. */
    private void lost() {
        if (!recovers && !closed) {
            recovers = true;
            Platform.runLater(this::recover);
        }
    }

    private void recover() {
        recovers = false;
        if (closed) {
            return;
        }
        if (!owner.isThere()) {
            owner = owner();
        }
        all.removeIf(window -> window.popup().isLost());
        spare.removeIf(window -> window.popup().isLost());
        if (spare.isEmpty()) {
            spare.add(build());
        }
        whenLost.run();
        whenFewer.run();
    }
}
