package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineType;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button for each kind of line that can be added, with what it needs first. */
record LineAdders(LinesModel model, Words words) {

    List<Node> nodes(List<LineAccess.Kind> kinds) {
        List<Node> nodes = new ArrayList<>();
        for (LineAccess.Kind kind : kinds) {
            LineType type = kind.type();
            Button button = new Button(words.say("lines.add." + type.name()), new FontIcon(type.icon()));
            button.setId(idOf(type.name()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(click -> model.add(type));
            nodes.add(button);
            nodes.add(below(kind, button));
        }
        return nodes;
    }

    /** The mark of what was found, and what it needs; there is always room for both, so that a mark moves nothing. */
    private Node below(LineAccess.Kind kind, Button button) {
        Label found = new Label(words.say("lines.found"));
        found.getStyleClass().addAll("small", "found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        Visibility.of(found, kind.found());
        Label needs = new Label(kind.needs().map(words::say).orElse(""));
        needs.setWrapText(true);
        needs.getStyleClass().addAll("second", "small");
        HBox row = new HBox(found, needs);
        row.getStyleClass().add("needs");
        row.setId(foundIdOf(kind.type().name()));
        button.setAccessibleHelp(kind.found() ? words.say("lines.found.heard", needs.getText()) : needs.getText());
        return row;
    }

    /** Such as {@code foundSip}. */
    private static String foundIdOf(String type) {
        return idOf(type).replaceFirst("add", "found");
    }

    /** Such as {@code addSip}. */
    static String idOf(String type) {
        return "add" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
