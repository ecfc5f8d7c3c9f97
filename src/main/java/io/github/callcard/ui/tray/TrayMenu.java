package io.github.callcard.ui.tray;

import io.github.callcard.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final StatusCommands commands;
    private final ContextMenu menu = new ContextMenu();
    private TrayLook look = new TrayLook(TrayState.NO_LINE, false, 0);
    private String sentence;
    private String calls;
    private List<String> recent = List.of();
    private String update = "";

    TrayMenu(Theme theme, StatusWords words, StatusCommands commands) {
        this.theme = theme;
        this.words = words;
        this.commands = commands;
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
        menu.setOnHidden(hidden -> owner.close());
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
        List<MenuItem> items = new ArrayList<>();
        MenuItem state = new MenuItem(sentence);
        state.setDisable(true);
        items.add(state);
        if (!commands.isSetUp()) {
            items.add(item(words.say("setup.continue"), commands::openSetup));
        }
        if (!update.isEmpty()) {
            items.add(item(update, commands::openUpdate));
        }
        items.add(new SeparatorMenuItem());
        if (commands.hasCalls()) {
            // They open the past calls, as the words below them do.
            recent.forEach(call -> items.add(item(call, commands::openCalls)));
            items.add(item(calls, commands::openCalls));
        }
        items.add(look.paused() ? item(words.say("pause.resume"), commands::resume) : pause());
        items.add(item(words.say("sync.now"), commands::syncNow));
        items.add(item(words.say("status"), commands::openStatus));
        items.add(item(words.say("lines"), commands::openLines));
        if (commands.hasSettings()) {
            items.add(item(words.say("settings"), commands::openSettings));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(words.say("quit"), commands::quit));
        return items;
    }

    private Menu pause() {
        return new Menu(
                words.say("pause"),
                null,
                item(words.say("pause.half"), () -> commands.pause(Duration.ofMinutes(30))),
                item(words.say("pause.hour"), () -> commands.pause(Duration.ofHours(1))),
                item(words.say("pause.long"), () -> commands.pause(null)));
    }

    private static MenuItem item(String text, Runnable command) {
        MenuItem item = new MenuItem(text);
        // A name of a caller may have an underscore; it marks no key.
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> command.run());
        return item;
    }
}
