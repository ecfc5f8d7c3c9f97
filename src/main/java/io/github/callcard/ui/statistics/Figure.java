package io.github.callcard.ui.statistics;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** One figure: its name, the figure, and the one of the period before. Belongs to the JavaFX thread. */
final class Figure extends VBox {

    private final Label name;
    private final Label figure = new Label();
    private final Label before = new Label();

    /** @param explained how it is counted */
    Figure(String id, String title, String explained) {
        name = new Label(title);
        setId("figure-" + id);
        getStyleClass().add("figure");
        name.getStyleClass().addAll("second", "small");
        figure.getStyleClass().add("value");
        before.getStyleClass().addAll("second", "small");
        getChildren().setAll(name, figure, before);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleHelp(explained);
        Tooltip.install(this, new Tooltip(explained));
    }

    /**
     * Shows the figure beside the one of the period before.
     *
     * @param earlier that one, in the least of room
     * @param heard that one, for screen readers
     */
    void show(String now, String earlier, String heard) {
        figure.setText(now);
        before.setText(earlier);
        setAccessibleText(name.getText() + ": " + now + ", " + heard);
    }
}
