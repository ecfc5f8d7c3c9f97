package io.github.callcard.ui.settings;

import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button for each kind of line that can be added, with what it needs first. */
record LineAdders(LinesModel model, Words words) {

    private static final Map<String, String> ICONS = Map.of(
            LineEntry.TAPI, "fth-phone",
            LineEntry.SIP, "fth-headphones",
            LineEntry.HOOK, "fth-terminal",
            LineEntry.SIMULATED, "fth-play");

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (LineAccess.Kind kind : model.kinds()) {
            Button button = new Button(
                    words.say("lines.add." + kind.type()), new FontIcon(ICONS.getOrDefault(kind.type(), "fth-phone")));
            button.setId(idOf(kind.type()));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setOnAction(click -> model.add(kind.type()));
            nodes.add(button);
            kind.needs().ifPresent(sentence -> {
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
