package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerContent.Row;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.caller.PortraitNode;
import io.github.callcard.ui.caller.Tone;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Puts a card's content into its nodes. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class CardView {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass CHOICE = PseudoClass.getPseudoClass("choice");

    @FXML
    private StackPane frame;

    @FXML
    private VBox card;

    @FXML
    private Label state;

    @FXML
    private Label line;

    @FXML
    private StackPane avatar;

    @FXML
    private Label letters;

    @FXML
    private ImageView photo;

    @FXML
    private Label name;

    @FXML
    private Label detail;

    @FXML
    private Label number;

    @FXML
    private Label claim;

    @FXML
    private HBox whyRow;

    @FXML
    private Label why;

    @FXML
    private VBox context;

    @FXML
    private VBox rows;

    @FXML
    private HBox noteRow;

    @FXML
    private Label note;

    @FXML
    private HBox actions;

    private ActionButtons buttons;

    private PortraitNode portrait;

    private ContextRows contextRows;

    private @Nullable IntConsumer whenRow;

    private boolean rightToLeft;

    private CardView() {}

    /** @param rightToLeft whether the user's language runs from right to left */
    static CardView load(boolean rightToLeft) {
        CardView view = new CardView();
        Layout.load(view, "card.fxml");
        view.buttons = new ActionButtons(view.actions);
        view.portrait = new PortraitNode(view.photo, view.letters);
        view.rightToLeft = rightToLeft;
        view.contextRows = new ContextRows(view.context, view::text);
        view.frame.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        view.card.setAccessibleRole(AccessibleRole.PARENT);
        view.frame.addEventHandler(KeyEvent.KEY_TYPED, view::onKey);
        return view;
    }

    /** The whole card with its shadow. */
    StackPane frame() {
        return frame;
    }

    /** The card without its shadow. */
    VBox card() {
        return card;
    }

    void showState(String stateLine) {
        state.setText(stateLine);
    }

    void show(CardContent content) {
        tone(card, content.tone());
        text(line, content.line());
        show(content.caller());
        card.setAccessibleText(content.spoken());
    }

    private void show(CallerContent content) {
        tone(avatar, content.avatar().tone());
        letters.setText(content.avatar().letters());
        headline(content.name());
        text(detail, content.detail());
        text(number, content.number());
        number.setAccessibleText(OuterText.isolated(content.number()));
        number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text(claim, content.claim());
        text(why, content.why());
        Visibility.of(whyRow, why.isVisible());
        if (!content.detail().isEmpty() && !content.background().isEmpty()) {
            detail.getTooltip().setText(content.detail() + "\n" + content.background());
        }
        rows(content);
    }

    /** Shows what can be done; {@code call} gives the call as it stands when something is asked for. */
    void showActions(List<CardAction> offered, Supplier<Call> call) {
        buttons.show(offered, call);
    }

    /** The photo in place of the avatar's letters; null for the letters. */
    void showPortrait(@Nullable Portrait newPortrait) {
        portrait.show(newPortrait);
    }

    /** The lines between the caller and the actions that say why they call. */
    void showContext(ContextRoom room) {
        contextRows.show(room);
    }

    /** The line above the actions, which do not move by it: a card grows upwards. */
    void showNote(CardNote newNote) {
        text(note, newNote.text());
        Visibility.of(noteRow, note.isVisible());
        noteRow.pseudoClassStateChanged(PROBLEM, newNote.problem());
    }

    private void headline(CallerContent.Name headline) {
        text(name, headline.text());
        if (headline.isNumber()) {
            TextDirection.follow(name, "", rightToLeft);
            name.setAccessibleText(headline.spoken());
        }
        String weight = headline.sure() ? "strong" : "uncertain";
        if (!name.getStyleClass().contains(weight)) {
            name.getStyleClass().removeAll("strong", "uncertain");
            name.getStyleClass().add(weight);
        }
    }

    /**
     * Makes the rows of several callers something to press, each with its key.
     *
     * @param listener told the place of a row, from 0; null for rows that are only read
     */
    void onRow(@Nullable IntConsumer listener) {
        whenRow = listener;
        rows.pseudoClassStateChanged(CHOICE, listener != null);
        for (Node row : rows.getChildren()) {
            ((CardRow) row).offer(listener != null);
        }
    }

    /** @param photos of those in the rows, in their order; null for who has none */
    void showRowPhotos(List<@Nullable Portrait> photos) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            row(i).portrait.show(i < photos.size() ? photos.get(i) : null);
        }
    }

    /** @param listener told which of the lines with those whom a search found is pressed, from 0 */
    void onFound(IntConsumer listener) {
        contextRows.onPress(listener);
    }

    private void onKey(KeyEvent event) {
        String key = event.getCharacter();
        if (key.length() != 1 || key.charAt(0) < '1' || key.charAt(0) > '9') {
            return;
        }
        int row = key.charAt(0) - '1';
        IntConsumer listener = whenRow;
        if (listener != null && row < rows.getChildren().size()) {
            listener.accept(row);
            event.consume();
        } else if (contextRows.press(row)) {
            event.consume();
        }
    }

    /** Rows that are there are used again: a card is filled often, and each row brings two tooltips along. */
    private void rows(CallerContent content) {
        int count = 0;
        for (Row row : content.rows()) {
            row(count++).show(row, row.name());
        }
        if (!content.more().isEmpty()) {
            row(count++).show(new Row(content.moreWords(), ""), String.join(", ", content.more()));
        }
        rows.getChildren().remove(count, rows.getChildren().size());
    }

    private CardRow row(int index) {
        List<Node> present = rows.getChildren();
        if (index == present.size()) {
            present.add(new CardRow(index));
        }
        return (CardRow) present.get(index);
    }

    /** Text to read; where it can be chosen it has a key and a hand, and otherwise nothing that promises it. */
    private final class CardRow extends HBox {

        private final int index;
        private final Label key = new Label();
        private final ImageView photo = new ImageView();
        private final FontIcon anybody = new FontIcon("fth-user");
        private final StackPane picture = new StackPane(anybody, photo);
        private final PortraitNode portrait = new PortraitNode(photo, anybody, 22);
        private final Label who = new Label();
        private final Label mark = new Label();
        private final Region gap = new Region();
        private final Label what = new Label();

        private CardRow(int index) {
            key.setText(Integer.toString(index + 1));
            key.getStyleClass().add("key");
            who.getStyleClass().add("who");
            mark.getStyleClass().add("mark");
            mark.setMinWidth(USE_PREF_SIZE);
            what.getStyleClass().add("note");
            setHgrow(gap, Priority.ALWAYS);
            what.setMinWidth(0);
            picture.getStyleClass().add("picture");
            getChildren().addAll(key, picture, who, mark, gap, what);
            getStyleClass().add("card-row");
            this.index = index;
            offer(whenRow != null);
        }

        private void offer(boolean choice) {
            Visibility.of(key, choice);
            Visibility.of(picture, choice);
            setOnMouseClicked(choice ? this::click : null);
            setAccessibleRole(choice ? AccessibleRole.BUTTON : AccessibleRole.LIST_ITEM);
        }

        private void click(MouseEvent click) {
            IntConsumer listener = whenRow;
            if (listener != null && click.getButton() == MouseButton.PRIMARY) {
                listener.accept(index);
            }
        }

        private void show(Row row, String whole) {
            anybody.setIconLiteral(row.name().equals(whole) ? "fth-user" : "fth-users");
            text(who, row.name());
            text(mark, row.mark());
            text(what, row.note());
            who.getTooltip().setText(whole);
            setAccessibleText(Stream.of(whole, row.mark(), row.note())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", ")));
        }
    }

    /** One line with an ellipsis where it is too long, whole in its tooltip and for a screen reader. */
    private void text(Label label, String text) {
        Visibility.text(label, text);
        label.setAccessibleText(text);
        TextDirection.follow(label, text, rightToLeft);
        Tooltip tooltip = label.getTooltip();
        if (tooltip == null) {
            tooltip = new Tooltip();
            // A long name takes its time to be read.
            tooltip.setShowDuration(Duration.INDEFINITE);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(380);
            tooltip.setShowDelay(Duration.millis(400));
            label.setTooltip(tooltip);
        }
        tooltip.setText(text);
    }

    private static void tone(Node node, Tone tone) {
        for (Tone each : Tone.values()) {
            if (each != tone) {
                node.getStyleClass().remove(each.styleClass());
            }
        }
        if (!node.getStyleClass().contains(tone.styleClass())) {
            node.getStyleClass().add(tone.styleClass());
        }
    }
}
