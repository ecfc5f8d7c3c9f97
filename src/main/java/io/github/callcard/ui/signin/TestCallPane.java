package io.github.callcard.ui.signin;

import io.github.callcard.ui.settings.LineAccess;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.words.Words;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A call that only seems to come in. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class TestCallPane {

    @FXML
    private Label caller;

    @FXML
    private Button ring;

    @FXML
    private Label rung;

    private final LineAccess lines;
    private final Words words;
    private final Node root;

    TestCallPane(LineAccess lines, Words words) {
        this.lines = lines;
        this.words = words;
        root = Layout.load(this, "testcall.fxml", words);
        ring.setOnAction(click -> {
            lines.ring();
            rung.setVisible(true);
        });
    }

    Node root() {
        return root;
    }

    void opened() {
        tell();
        rung.setVisible(false);
    }

    /** Says who the call will seem to come from. */
    void tell() {
        caller.setText(lines.caller()
                .map(known -> words.say("testcall.caller", known.displayName()))
                .orElseGet(() -> words.say("testcall.nobody")));
    }

    void focus() {
        ring.requestFocus();
    }
}
