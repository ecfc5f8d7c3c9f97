package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineType;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button for each kind of line that can be added, with what it needs first. */
record LineAdders(LinesModel model, Words words) {

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (LineAccess.Kind kind : model.kinds()) {
            LineType type = kind.type();
            Button button = new Button(words.say("lines.add." + type.name()), new FontIcon(type.icon()));
            button.setId(idOf(type.name()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(click -> model.add(type));
            nodes.add(button);
            kind.needs().map(words::say).ifPresent(sentence -> {
                Label needs = new Label(sentence);
                needs.setWrapText(true);
                needs.getStyleClass().addAll("second", "small", "needs");
                button.setAccessibleHelp(sentence);
                nodes.add(needs);
            });
        }
        return nodes;
    }

    /** Such as {@code addSip}. */
    static String idOf(String type) {
        return "add" + type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }
}
