package io.github.callcard.ui.search;

import io.github.callcard.directory.search.Marks;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One line of text in which what was typed is marked by weight and colour. Text that does not find room ends in an ellipsis, without marks.
 * Belongs to the JavaFX thread.
 */
final class MarkedText extends Region {

    private final TextFlow flow = new TextFlow();
    private final Label whole = new Label();

    MarkedText(String... styles) {
        getStyleClass().add("marked-text");
        getStyleClass().addAll(styles);
        whole.getStyleClass().addAll(styles);
        getChildren().setAll(flow, whole);
        setMinWidth(0);
    }

    void show(String text, List<Marks.Part> marks) {
        List<Text> parts = new ArrayList<>();
        int at = 0;
        for (Marks.Part mark : marks) {
            parts.add(part(text.substring(at, mark.start()), false));
            parts.add(part(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        parts.add(part(text.substring(at), false));
        flow.getChildren().setAll(parts);
        whole.setText(text);
        boolean rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        NodeOrientation own = rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        flow.setNodeOrientation(own);
        whole.setNodeOrientation(own);
        requestLayout();
    }

    private Text part(String text, boolean mark) {
        Text part = new Text(text);
        part.getStyleClass().add("text");
        getStyleClass().stream().filter(style -> !style.equals("marked-text")).forEach(part.getStyleClass()::add);
        if (mark) {
            part.getStyleClass().addAll("mark", "strong");
        }
        return part;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(flow.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return whole.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.ceil(flow.prefWidth(-1));
        boolean fits = wanted <= getWidth() + 1;
        flow.setVisible(fits);
        whole.setVisible(!fits);
        double height = whole.prefHeight(-1);
        flow.resizeRelocate(0, 0, wanted, height);
        whole.resizeRelocate(0, 0, getWidth(), height);
    }
}
