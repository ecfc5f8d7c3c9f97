package io.github.callcard.ui.settings;

import javafx.beans.DefaultProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A control of a form with its name above it and what helps to fill it in below. */
@DefaultProperty("control")
public final class Field extends VBox {

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Label lock = new Label("", new FontIcon("fth-lock"));
    private @Nullable Control control;

    /** Made by a layout. */
    public Field() {
        getStyleClass().add("field");
        title.getStyleClass().addAll("second", "small");
        hint.getStyleClass().addAll("second", "small");
        hint.setWrapText(true);
        lock.getStyleClass().addAll("second", "small", "locked");
        layOut();
    }

    /** Disables the control and says why. */
    void lock(String why) {
        lock.setText(why);
        if (control != null) {
            control.setDisable(true);
            control.setAccessibleHelp(why);
        }
        Tooltip.install(this, new Tooltip(why));
        layOut();
    }

    private void layOut() {
        getChildren().setAll(title);
        if (control != null) {
            getChildren().add(control);
        }
        if (!lock.getText().isEmpty()) {
            getChildren().add(lock);
        } else if (!hint.getText().isEmpty()) {
            getChildren().add(hint);
        }
    }

    public @Nullable Control getControl() {
        return control;
    }

    public void setControl(Control control) {
        this.control = control;
        control.setMaxWidth(Double.MAX_VALUE);
        title.setLabelFor(control);
        layOut();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getHint() {
        return hint.getText();
    }

    public void setHint(String text) {
        hint.setText(text);
        if (control != null) {
            control.setAccessibleHelp(text);
        }
        layOut();
    }
}
