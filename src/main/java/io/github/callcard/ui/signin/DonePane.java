package io.github.callcard.ui.signin;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.settings.SettingContext;
import io.github.callcard.ui.settings.SettingRow;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Words;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What came of it, and whether Callcard shall start by itself. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class DonePane {

    @FXML
    private Label numbers;

    @FXML
    private Label message;

    @FXML
    private SettingRow start;

    private final Words words;
    private final Node root;

    DonePane(SettingContext context, Words words) {
        this.words = words;
        root = Layout.load(this, "done.fxml", words);
        start.connect(context);
    }

    Node root() {
        return root;
    }

    void show(SyncStatus sync) {
        numbers.setText(
                sync.state() == SyncStatus.State.OFF
                        ? words.say("done.noserver")
                        : words.say("done.numbers", sync.numbers()));
        boolean wrong = sync.state() == SyncStatus.State.FAILED || sync.state() == SyncStatus.State.RUNNING;
        message.setText(wrong ? sync.message() : "");
        message.setManaged(wrong);
    }
}
