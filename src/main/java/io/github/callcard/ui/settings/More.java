package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Visibility;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Controls that are seldom needed: put away behind one button until the user asks for them. */
@DefaultProperty("content")
public final class More extends VBox {

    private final ToggleButton button = new ToggleButton("", new FontIcon("fth-chevron-right"));
    private final VBox content = new VBox();

    /** Made by a layout. */
    public More() {
        getStyleClass().add("more");
        button.getStyleClass().addAll("flat", "more-button");
        content.getStyleClass().add("more-content");
        Visibility.bind(content, button.selectedProperty());
        button.selectedProperty()
                .addListener((property, before, open) ->
                        button.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right")));
        getChildren().setAll(button, content);
    }

    /** Shows it all. */
    void open() {
        button.setSelected(true);
    }

    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** The text of the button. */
    public String getText() {
        return button.getText();
    }

    public void setText(String text) {
        button.setText(text);
    }
}
