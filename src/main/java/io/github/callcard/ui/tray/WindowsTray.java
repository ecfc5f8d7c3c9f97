package io.github.callcard.ui.tray;

import io.github.callcard.os.tray.IconListener;
import io.github.callcard.os.tray.NotificationIcon;
import io.github.callcard.ui.theme.Theme;
import java.util.List;
import javafx.application.Platform;

/** The notification area of Windows, without AWT and the seconds that it takes to load; with a menu in the product's own look. */
final class WindowsTray implements Tray, TraySource.Search {

    private final TrayMenu menu;
    private final NotificationIcon icon;

    private WindowsTray(Theme theme, StatusWords words, StatusCommands commands, TrayListener listener) {
        menu = new TrayMenu(theme, words, commands);
        IconListener heard = new TrayIconListener(this, listener, commands::openStatus, menu::open, commands::quit);
        icon = NotificationIcon.show(new TrayGlyph(new TrayLook(TrayState.NO_LINE, false, 0)), words.say("app"), heard);
    }

    /** To be called on the JavaFX thread. */
    static WindowsTray search(Theme theme, StatusWords words, StatusCommands commands, TrayListener listener) {
        return new WindowsTray(theme, words, commands, listener);
    }

    @Override
    public void show(TrayLook look, String sentence, String calls, List<String> recent) {
        icon.change(new TrayGlyph(look), sentence);
        Platform.runLater(() -> menu.show(look, sentence, calls, recent));
    }

    @Override
    public void offerUpdate(String sentence) {
        Platform.runLater(() -> menu.offerUpdate(sentence));
    }

    @Override
    public void close() {
        icon.close();
        Platform.runLater(menu::close);
    }
}
