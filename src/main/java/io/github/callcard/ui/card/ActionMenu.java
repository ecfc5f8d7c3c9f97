package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a card's further actions. Like a card it is a popup that never takes the focus, so that it hears nothing of
 * clicks elsewhere: it goes when something is chosen, by Escape, with its card, and when the pointer has left it. Belongs to the
 * JavaFX thread.
 */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ActionMenu {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_AFTER_POINTER = 3;

    /** For somebody who opened it by a key and went away. */
    private static final int MOST_LOOKS = 30;

    @FXML
    private StackPane frame;

    @FXML
    private VBox list;

    private final EllipsisText texts;
    private final FxTimer timer;
    private final MenuKeys keys;
    private CardPopup popup;
    private FxTimer.Alarm look = FxTimer.Alarm.none();
    private int looks;
    private @Nullable Node anchor;
    private List<KeyedAction> actions = List.of();
    private final InvalidationListener moved = change -> place();
    private final EventHandler<MouseEvent> pressed = this::onPress;

    private ActionMenu(boolean rightToLeft, FxTimer timer) {
        this.texts = new EllipsisText(rightToLeft);
        this.timer = timer;
        this.keys = new MenuKeys(this::close);
    }

    /** A menu that is not open, ready beside the cards' windows. */
    static ActionMenu build(Stage owner, Theme theme, boolean rightToLeft, FxTimer timer) {
        ActionMenu menu = new ActionMenu(rightToLeft, timer);
        Layout.load(menu, "menu.fxml");
        theme.dress(menu.frame);
        menu.frame.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        menu.list.setAccessibleRole(AccessibleRole.CONTEXT_MENU);
        menu.popup = new CardPopup(owner, menu.frame);
        menu.popup.onLost(menu::close);
        return menu;
    }

    boolean isLost() {
        return popup.isLost();
    }

    boolean isOpen() {
        return anchor != null;
    }

    /** True while it shows what belongs to a node of this scene. */
    boolean isOpenIn(Scene scene) {
        return anchor != null && scene.equals(anchor.getScene());
    }

    /**
     * Opens at a button, or closes where it shows the same already.
     *
     * @param call the call as it stands when an action is asked for
     */
    void toggle(Node button, List<KeyedAction> wanted, Supplier<Call> call) {
        boolean same = button.equals(anchor) && wanted.equals(actions);
        close();
        if (!same) {
            open(button, wanted, call);
        }
    }

    private void open(Node button, List<KeyedAction> wanted, Supplier<Call> call) {
        anchor = button;
        actions = wanted;
        fill(wanted, call);
        Window window = button.getScene().getWindow();
        window.xProperty().addListener(moved);
        window.yProperty().addListener(moved);
        button.getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        popup.raise();
        popup.fit();
        place();
        looks = isPointedAt() ? LOOKS_AFTER_POINTER : MOST_LOOKS;
        look = timer.after(LOOK, this::look);
    }

    private void fill(List<KeyedAction> wanted, Supplier<Call> call) {
        List<MenuRow> rows = wanted.stream().map(keyed -> row(keyed, call)).toList();
        list.getChildren().setAll(rows);
        keys.use(rows);
    }

    private MenuRow row(KeyedAction keyed, Supplier<Call> call) {
        CardAction action = keyed.action();
        return new MenuRow(keyed, action.enabled().test(call.get()), texts, () -> choose(action, call));
    }

    private void choose(CardAction action, Supplier<Call> call) {
        if (action.choices().isEmpty()) {
            close();
            action.run().accept(call.get());
        } else {
            fill(KeyedAction.numbered(action.choices()), call);
            popup.fit();
            place();
        }
    }

    /** Takes a key while it is open; false where the key is the card's. */
    boolean take(KeyEvent event) {
        return anchor != null && keys.take(event);
    }

    void close() {
        Node button = anchor;
        if (button == null) {
            return;
        }
        anchor = null;
        actions = List.of();
        look.cancel();
        Window window = button.getScene().getWindow();
        window.xProperty().removeListener(moved);
        window.yProperty().removeListener(moved);
        button.getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        keys.use(List.of());
        list.getChildren().clear();
        if (!popup.isLost()) {
            popup.moveTo(CardPopup.AWAY, CardPopup.AWAY);
        }
    }

    /** It ends with the cards' windows. */
    void end() {
        close();
        popup.close();
    }

    private void place() {
        Node button = anchor;
        if (button != null) {
            MenuPlace.of(button, frame).ifPresent(place -> popup.moveTo(place.getX(), place.getY()));
        }
    }

    /** A press on the card closes it, unless it is the button's own. */
    private void onPress(MouseEvent press) {
        Node button = anchor;
        for (Node hit = press.getPickResult().getIntersectedNode(); hit != null; hit = hit.getParent()) {
            if (hit.equals(button)) {
                return;
            }
        }
        close();
    }

    private void look() {
        looks = isPointedAt() ? LOOKS_AFTER_POINTER : looks - 1;
        if (looks <= 0) {
            close();
        } else {
            // A card that has come since may lie above it.
            popup.raise();
            look = timer.after(LOOK, this::look);
        }
    }

    private boolean isPointedAt() {
        Node button = anchor;
        return list.isHover() || (button != null && button.getScene().getRoot().isHover());
    }
}
