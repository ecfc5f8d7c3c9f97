package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.Visibility;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The note right above a card's actions. It lies over the lower part of the card, so that the card keeps its height and its buttons
 * their places; it covers whole lines of the context, and not half of one. Belongs to the JavaFX thread.
 */
final class NoteRow extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    /** Nothing was done yet, so that no tick belongs before it. */
    private static final PseudoClass REMINDER = PseudoClass.getPseudoClass("reminder");

    /** The key that takes it away: 1 to 9 choose among callers. */
    private static final String KEY = "0";

    private final EllipsisText texts;
    private final Label note = new Label();
    private final Label key = new Label(KEY);
    private Runnable whenRead = () -> {};

    /** @param over lies below it */
    NoteRow(StackPane over, EllipsisText texts) {
        this.texts = texts;
        FontIcon icon = new FontIcon("fth-check");
        note.setId("note");
        note.setGraphic(icon);
        note.setMaxWidth(Double.MAX_VALUE);
        setHgrow(note, Priority.ALWAYS);
        getStyleClass().add("card-note");
        setMaxHeight(USE_PREF_SIZE);
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(note, key);
        setOnMouseClicked(this::click);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        over.getChildren().add(this);
    }

    /** @param listener told when the user has read the note and wants to see what lies below, by a click or the key */
    void onRead(Runnable listener) {
        whenRead = listener;
    }

    /** Hides a picture while the note covers a part of it: half a face is worse than none. */
    void hides(Node picture) {
        InvalidationListener covers = changed -> {
            Bounds place = getParent().sceneToLocal(picture.localToScene(picture.getLayoutBounds()));
            picture.setVisible(!isVisible() || !getBoundsInParent().intersects(place));
        };
        boundsInParentProperty().addListener(covers);
        visibleProperty().addListener(covers);
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY) {
            whenRead.run();
        }
    }

    /** Takes the typed key that takes the note away; false for any other, and where there is none. */
    boolean read(String typed) {
        boolean isRead = isVisible() && typed.equals(KEY);
        if (isRead) {
            whenRead.run();
        }
        return isRead;
    }

    /** Shows the note in place of the one before; an empty one leaves what is below to be read. */
    void show(CardNote shown) {
        texts.show(note, shown.text());
        Visibility.of(this, note.isVisible());
        pseudoClassStateChanged(PROBLEM, shown.problem());
        pseudoClassStateChanged(REMINDER, shown.toRead() && !shown.problem());
    }

    /** As many whole lines as the text takes, each as high as the one for which the style sheet leaves room. */
    @Override
    protected double computePrefHeight(double width) {
        double height = super.computePrefHeight(width);
        double below = getPadding().getBottom();
        double line = getMinHeight() - below;
        return line > 0 ? Math.ceil((height - below) / line) * line + below : height;
    }
}
