package io.github.callcard.ui.history;

import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Visibility;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says for eight seconds what was done, and takes it back. Belongs to the JavaFX thread. */
final class UndoBar {

    static final Duration TIME = Duration.ofSeconds(8);

    private final HBox root;
    private final Label done = new Label();
    private final Button undo;
    private final FxTimer timer;
    private FxTimer.Alarm over = FxTimer.Alarm.none();
    private Runnable takeBack = () -> {};

    UndoBar(HBox root, String label, FxTimer timer) {
        this.root = root;
        this.timer = timer;
        undo = new Button(label);
        undo.setId("undo");
        undo.getStyleClass().add("flat");
        undo.setOnAction(click -> undo());
        done.setId("done-words");
        done.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        undo.setMinWidth(Region.USE_PREF_SIZE);
        root.getChildren().setAll(done, space, undo);
        Visibility.of(root, false);
    }

    /** @param how takes it back */
    void offer(String sentence, Runnable how) {
        over.cancel();
        done.setText(sentence);
        takeBack = how;
        Visibility.of(undo, true);
        show();
    }

    /** Goes on with what another bar offers to take back; its words were said by the user's last action. */
    void replace(UndoBar before) {
        if (before.isOffered()) {
            offer(before.done.getText(), before.takeBack);
        }
        before.hide();
    }

    /** Says something that cannot be taken back. */
    void say(String sentence) {
        over.cancel();
        done.setText(sentence);
        Visibility.of(undo, false);
        show();
    }

    private void show() {
        Visibility.of(root, true);
        over = timer.after(TIME, this::hide);
    }

    boolean isOffered() {
        return root.isVisible() && undo.isVisible();
    }

    void undo() {
        if (isOffered()) {
            hide();
            takeBack.run();
        }
    }

    void hide() {
        over.cancel();
        Visibility.of(root, false);
    }
}
