package io.github.callcard.windows;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A window of JavaFX with nothing in it; prints {@code shown} once it is. */
final class EmptyWindowProgram {

    private EmptyWindowProgram() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Group(), 200, 100));
            stage.setOnShown(shown -> System.out.println("shown"));
            stage.show();
        });
    }
}
