package io.github.callcard.ui.settings;

import javafx.beans.DefaultProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A control of a form with its name above it and what helps to fill it in below. */
@DefaultProperty("control")
public final class Field extends VBox {

    private final Label title = new Label();
    private final Label hint = new Label();
    private final Label lock = new Label("", new FontIcon("fth-lock"));
    private @Nullable Node control;
    private String key = "";

    /** Made by a layout. */
    public Field() {
        getStyleClass().add("field");
        title.getStyleClass().addAll("second", "small");
        hint.getStyleClass().addAll("second", "small");
        hint.setWrapText(true);
        lock.getStyleClass().addAll("second", "small", "locked");
        lock.setWrapText(true);
        layOut();
    }

    /**
     * Disables the control.
     *
     * @param shown what is read below it
     * @param why the whole reason
     */
    void lock(String shown, String why) {
        lock.setText(shown);
        if (control != null) {
            control.setDisable(true);
            control.setAccessibleHelp(why);
        }
        // A disabled control shows no tooltip of its own.
        Tooltip.install(this, new Tooltip(why));
        layOut();
    }

    private void layOut() {
        getChildren().clear();
        if (!title.getText().isEmpty()) {
            getChildren().add(title);
        }
        if (control != null) {
            getChildren().add(control);
        }
        if (!lock.getText().isEmpty()) {
            getChildren().add(lock);
        } else if (!hint.getText().isEmpty()) {
            getChildren().add(hint);
        }
    }

    public @Nullable Node getControl() {
        return control;
    }

    public void setControl(Node control) {
        this.control = control;
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        title.setLabelFor(control);
        layOut();
    }

    public String getTitle() {
        return title.getText();
    }

    /** Empty for a control that says itself what it is. */
    public void setTitle(String text) {
        title.setText(text);
        layOut();
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

    /** The setting that it edits, such as {@code server.url}; empty for what is no setting, such as a password. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
