package io.github.callcard.ui.tray;

import io.github.callcard.os.notifier.MenuEntry;
import io.github.callcard.ui.theme.Theme;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * The menu of the tray's icon in the product's own look. An invisible window has the keyboard while it is open, so that it
 * closes where the user clicks elsewhere. Belongs to the JavaFX thread.
 */
final class TrayMenu {

    private final Theme theme;
    private final StatusWords words;
    private final TrayEntries entries;
    private final ContextMenu menu = new ContextMenu();
    private TrayLook look = new TrayLook(TrayState.NO_LINE, false, 0);
    private String sentence;
    private String calls;
    private List<String> recent = List.of();
    private String update = "";

    TrayMenu(Theme theme, StatusWords words, StatusCommands commands) {
        this.theme = theme;
        this.words = words;
        entries = new TrayEntries(words, commands);
        sentence = words.say("app");
        calls = words.say("calls");
    }

    void show(TrayLook newLook, String newSentence, String newCalls, List<String> newRecent) {
        look = newLook;
        sentence = newSentence;
        calls = newCalls;
        recent = List.copyOf(newRecent);
    }

    void offerUpdate(String newUpdate) {
        update = newUpdate;
    }

    /** Opens it at the pointer, with how everything stands now. */
    void open() {
        menu.hide();
        menu.getItems().setAll(items());
        Region root = new Region();
        Stage owner = new Stage(StageStyle.UTILITY);
        Point2D pointer = new Robot().getMousePosition();
        owner.setTitle(words.say("app"));
        owner.setOpacity(0);
        owner.setX(pointer.getX());
        owner.setY(pointer.getY());
        owner.setWidth(1);
        owner.setHeight(1);
        owner.setAlwaysOnTop(true);
        owner.setScene(new Scene(root));
        theme.dress(root);
        // Later, so that what was chosen comes to the front while we still have the keyboard.
        menu.setOnHidden(hidden -> Platform.runLater(owner::close));
        owner.focusedProperty().addListener((focus, before, now) -> {
            if (!now) {
                menu.hide();
            }
        });
        owner.show();
        owner.requestFocus();
        menu.show(owner, pointer.getX(), pointer.getY());
    }

    void close() {
        menu.hide();
    }

    private List<MenuItem> items() {
        return items(entries.list(look.paused(), sentence, calls, recent, update));
    }

    private static List<MenuItem> items(List<MenuEntry> entries) {
        return entries.stream().map(TrayMenu::item).toList();
    }

    private static MenuItem item(MenuEntry entry) {
        if (entry.isLine()) {
            return new SeparatorMenuItem();
        }
        if (!entry.entries().isEmpty()) {
            Menu menu = new Menu(entry.text());
            menu.getItems().setAll(items(entry.entries()));
            return menu;
        }
        MenuItem item = new MenuItem(entry.text());
        // A name of a caller may have an underscore; it marks no key.
        item.setMnemonicParsing(false);
        Runnable command = entry.command();
        if (command == null) {
            item.setDisable(true);
        } else {
            // The menu is still open here, and a window that opened now would close it in the middle of its own key or
            // click.
            item.setOnAction(chosen -> Platform.runLater(command));
        }
        return item;
    }
}
