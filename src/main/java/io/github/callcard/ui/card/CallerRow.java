package io.github.callcard.ui.card;

import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.caller.PortraitNode;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of several callers: text to read; where it can be chosen it has a key and a hand, and otherwise nothing that promises it. */
final class CallerRow extends HBox {

    private final int index;
    private final EllipsisText texts;
    private final Label key = new Label();
    private final ImageView photo = new ImageView();
    private final FontIcon anybody = new FontIcon("fth-user");
    private final StackPane picture = new StackPane(anybody, photo);
    private final PortraitNode portrait = new PortraitNode(picture, photo, anybody);
    private final Label who = new Label();
    private final Label mark = new Label();
    private final Label what = new Label();
    private @Nullable IntConsumer whenChosen;

    /** @param index from 0 */
    CallerRow(int index, EllipsisText texts) {
        this.index = index;
        this.texts = texts;
        key.setText(Integer.toString(index + 1));
        key.getStyleClass().add("key");
        who.getStyleClass().add("who");
        mark.getStyleClass().add("mark");
        mark.setMinWidth(USE_PREF_SIZE);
        what.getStyleClass().add("note");
        what.setMinWidth(0);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        picture.getStyleClass().add("picture");
        getChildren().addAll(key, picture, who, mark, gap, what);
        getStyleClass().add("card-row");
    }

    /** @param listener told the row's index when it is chosen; null for a row that is only read */
    void offer(@Nullable IntConsumer listener) {
        whenChosen = listener;
        boolean choice = listener != null;
        Visibility.of(key, choice);
        Visibility.of(picture, choice);
        setOnMouseClicked(choice ? this::click : null);
        setAccessibleRole(choice ? AccessibleRole.BUTTON : AccessibleRole.LIST_ITEM);
    }

    private void click(MouseEvent click) {
        IntConsumer listener = whenChosen;
        if (listener != null && click.getButton() == MouseButton.PRIMARY) {
            listener.accept(index);
        }
    }

    void showPhoto(@Nullable Portrait newPortrait) {
        portrait.show(newPortrait);
    }

    /** @param whole the whole name, or all the names where the row stands for several */
    void show(Row row, String whole) {
        anybody.setIconLiteral(row.name().equals(whole) ? "fth-user" : "fth-users");
        texts.show(who, row.name());
        texts.show(mark, row.mark());
        texts.show(what, row.note());
        who.getTooltip().setText(whole);
        setAccessibleText(Stream.of(whole, row.mark(), row.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
