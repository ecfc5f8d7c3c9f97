package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.toolkit.Visibility;
import javafx.scene.control.Button;

/** The button of the status window that leads to what is missing. Belongs to the JavaFX thread. */
record RemedyButton(Button button, StatusWords words, StatusCommands commands) {

    void show(SyncStatus sync) {
        boolean unset = sync.state() == SyncStatus.State.OFF;
        if (!commands.hasSettings()) {
            Visibility.of(button, false);
        } else if (!commands.isSetUp()) {
            offer("setup.continue", commands::openSetup);
        } else if (sync.needsSignIn()) {
            offer("signin", commands::openSignIn);
        } else if (unset) {
            offer("setup", commands::openSetup);
        } else {
            Visibility.of(button, false);
        }
    }

    private void offer(String word, Runnable command) {
        button.setText(words.say(word));
        button.setOnAction(click -> command.run());
        Visibility.of(button, true);
    }
}
