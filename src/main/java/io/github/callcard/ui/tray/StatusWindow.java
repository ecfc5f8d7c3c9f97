package io.github.callcard.ui.tray;

import io.github.callcard.ui.theme.Theme;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * The window that says how everything stands. With a tray, closing it leaves the program in the tray; without one it is
 * the only way in, so that closing minimises it and only Quit ends the program. Belongs to the JavaFX thread.
 */
final class StatusWindow {

    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    private final StatusView view;
    private final Stage stage = new Stage();
    private boolean trayed = true;

    StatusWindow(Theme theme, StatusWords words, StatusCommands commands) {
        view = StatusView.load(words, commands);
        theme.dress(view.root());
        stage.setTitle(words.say("app"));
        IntStream.of(ICON_SIZES).mapToObj(StatusWindow::icon).forEach(stage.getIcons()::add);
        stage.setScene(new Scene(view.root()));
        stage.setMinWidth(360);
        stage.setMinHeight(320);
        stage.setOnCloseRequest(close -> {
            if (!trayed) {
                close.consume();
                stage.setIconified(true);
            }
        });
        view.warnThatThereIsNoTray(false);
    }

    void show(Status status) {
        view.show(status);
    }

    void offerUpdate(String sentence) {
        view.offerUpdate(sentence);
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    void open() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    boolean isShowing() {
        return stage.isShowing();
    }

    /** Whether the program can be reached without this window. */
    void relyOnTray(boolean tray) {
        trayed = tray;
        view.warnThatThereIsNoTray(!tray);
    }

    void close() {
        stage.hide();
    }

    private static Image icon(int size) {
        int[] pixels = TrayGlyph.draw(TrayState.READY, size).getRGB(0, 0, size, size, null, 0, size);
        WritableImage icon = new WritableImage(size, size);
        icon.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return icon;
    }
}
