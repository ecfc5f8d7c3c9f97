package io.github.callcard.ui.lookup;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.card.CallWords;
import io.github.callcard.ui.card.CardContent;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Puts whose a number is into nodes, in the words of a card. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class NumberView {

    private static final int MOST_ROWS = 8;

    @FXML
    private VBox root;

    @FXML
    private Label name;

    @FXML
    private Label detail;

    @FXML
    private Label number;

    @FXML
    private VBox rows;

    @FXML
    private Label why;

    @FXML
    private Label reason;

    @FXML
    private HBox buttons;

    private final Words words;
    private final CallWords callWords;
    private final Runnable done;

    private NumberView(Words words, CallWords callWords, Runnable done) {
        this.words = words;
        this.callWords = callWords;
        this.done = done;
    }

    /** @param done called when the user chose something, so that the window may go */
    static NumberView load(Words words, CallWords callWords, Runnable done) {
        NumberView view = new NumberView(words, callWords, done);
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(NumberView.class.getResource("number.fxml")));
        loader.setController(view);
        try {
            loader.<Parent>load();
        } catch (IOException e) {
            throw new UncheckedIOException("the number window's layout cannot be read", e);
        }
        return view;
    }

    VBox root() {
        return root;
    }

    void show(NumberAnswer answer) {
        CardContent content = callWords.content(asCall(answer), MOST_ROWS);
        Visibility.text(name, content.name().text());
        name.getStyleClass().removeAll("strong", "uncertain");
        name.getStyleClass().add(content.name().sure() ? "strong" : "uncertain");
        name.setNodeOrientation(content.name().isNumber() ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.INHERIT);
        Visibility.text(detail, content.detail());
        Visibility.text(number, content.number());
        Visibility.text(why, content.why());
        rows.getChildren()
                .setAll(Stream.concat(
                                content.rows().stream().map(NumberView::row),
                                content.more().stream().map(more -> row(new CardContent.Row(more, ""))))
                        .toList());
        Visibility.of(rows, !rows.getChildren().isEmpty());
        Visibility.text(reason, sentence(answer.reason()));
        buttons.getChildren().setAll(buttons(answer));
    }

    private String sentence(Reason why) {
        return switch (why) {
            case Reason.NoLine none -> words.say("reason.none");
            case Reason.WhichLine which -> words.say("reason.which");
            case Reason.Emergency emergency -> words.say("reason.emergency");
            case Reason.Costly costly -> words.say("reason.costly");
            case Reason.NotDialled failed -> words.say("reason.failed", failed.line());
        };
    }

    private List<Node> buttons(NumberAnswer answer) {
        Button copy = new Button(words.say("copy"));
        copy.setOnAction(click -> copy(answer.number()));
        Stream<Button> lines = answer.choices().stream().map(this::button);
        List<Node> all = Stream.<Node>concat(Stream.of(copy), lines).toList();
        Node usual = answer.reason().isWarning() ? copy : all.getLast();
        ((Button) usual).setDefaultButton(true);
        return all;
    }

    private Button button(Choice choice) {
        Button button = new Button(words.say("dial", choice.line()));
        button.setOnAction(click -> {
            choice.dial().run();
            done.run();
        });
        return button;
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        done.run();
    }

    /** The card's words are made of calls: this is the one that would be made. */
    private static Call asCall(NumberAnswer answer) {
        CallDetails details = new CallDetails(Direction.OUTGOING, answer.number(), null, null, null, null);
        return new Call(
                0,
                CallState.RINGING,
                List.of(new LineId("link", "link")),
                details,
                answer.match(),
                Instant.EPOCH,
                null,
                null);
    }

    private static Node row(CardContent.Row row) {
        Label caller = new Label(row.name());
        Label note = new Label(row.note());
        note.getStyleClass().addAll("second", "small");
        HBox line = new HBox(caller, note);
        line.getStyleClass().add("caller");
        return line;
    }
}
