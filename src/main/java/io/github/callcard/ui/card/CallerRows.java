package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows of those who share a number. Belongs to the JavaFX thread. */
final class CallerRows {

    private static final PseudoClass CHOICE = PseudoClass.getPseudoClass("choice");

    private final VBox box;
    private final EllipsisText texts;
    private @Nullable IntConsumer whenChosen;

    CallerRows(VBox box, EllipsisText texts) {
        this.box = box;
        this.texts = texts;
    }

    /** Rows that are there are used again: a card is filled often, and each row brings two tooltips along. */
    void show(CallerContent content) {
        int count = 0;
        for (Row row : content.rows()) {
            row(count++).show(row, row.name());
        }
        if (!content.more().isEmpty()) {
            row(count++).show(new Row(content.moreWords(), ""), String.join(", ", content.more()));
        }
        box.getChildren().remove(count, box.getChildren().size());
        Visibility.of(box, count > 0);
    }

    /** @param listener told the place of a row that is chosen, from 0; null for rows that are only read */
    void onChosen(@Nullable IntConsumer listener) {
        whenChosen = listener;
        box.pseudoClassStateChanged(CHOICE, listener != null);
        for (Node row : box.getChildren()) {
            ((CallerRow) row).offer(listener);
        }
    }

    /** @param photos of those in the rows, in their order; null for who has none */
    void showPhotos(List<@Nullable Portrait> photos) {
        for (int i = 0; i < box.getChildren().size(); i++) {
            row(i).showPhoto(i < photos.size() ? photos.get(i) : null);
        }
    }

    /** Takes a typed key that chooses a row; false for any other. */
    boolean choose(String key) {
        IntConsumer listener = whenChosen;
        if (listener == null || !key.matches("[1-9]")) {
            return false;
        }
        int row = Integer.parseInt(key) - 1;
        if (row >= box.getChildren().size()) {
            return false;
        }
        listener.accept(row);
        return true;
    }

    private CallerRow row(int index) {
        List<Node> present = box.getChildren();
        if (index == present.size()) {
            CallerRow row = new CallerRow(index, texts);
            row.offer(whenChosen);
            present.add(row);
        }
        return (CallerRow) present.get(index);
    }
}
