package io.github.callcard.ui.lookup;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Puts whose a number is into nodes, in the words that a card has too. Belongs to the JavaFX thread. */
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
    private FlowPane buttons;

    private final Words words;
    private final CallerWords callers;
    private final Runnable done;

    private NumberView(Words words, CallerWords callers, Runnable done) {
        this.words = words;
        this.callers = callers;
        this.done = done;
    }

    /** @param done called when the user chose something, so that the window may go */
    static NumberView load(Words words, CallerWords callers, Runnable done) {
        NumberView view = new NumberView(words, callers, done);
        Layout.load(view, "number.fxml", words);
        return view;
    }

    VBox root() {
        return root;
    }

    void show(NumberAnswer answer) {
        CallerContent content = callers.content(answer.match(), details(answer.number()), MOST_ROWS);
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
                                content.more().stream().map(more -> row(new CallerContent.Row(more, ""))))
                        .toList());
        Visibility.of(rows, !rows.getChildren().isEmpty());
        Visibility.text(reason, sentence(answer.reason()));
        buttons.getChildren().setAll(buttons(answer));
    }

    private String sentence(Reason why) {
        return switch (why) {
            case Reason.NoLine none -> words.say("reason.none");
            case Reason.NotYet early -> words.say("reason.notYet");
            case Reason.Program program -> words.say("reason.program", program.name());
            case Reason.Link link -> words.say("reason.link");
            case Reason.WhichLine which -> words.say("reason.which");
            case Reason.Emergency emergency -> words.say("reason.emergency");
            case Reason.Costly costly -> words.say("reason.costly");
            case Reason.NotDialled failed -> words.say("reason.failed", failed.line(), failed.why());
        };
    }

    /** The window may open while the user types elsewhere: a key that was meant for that dials nothing. */
    private List<Node> buttons(NumberAnswer answer) {
        Button copy = new Button(words.say("copy"));
        copy.setOnAction(click -> copy(answer.number()));
        copy.setDefaultButton(true);
        Stream<Button> lines = answer.choices().stream().map(this::button);
        return Stream.<Node>concat(Stream.of(copy), lines).toList();
    }

    private Button button(Choice choice) {
        Button button = new Button(words.say("dial", choice.line()));
        button.setTooltip(new Tooltip(button.getText()));
        button.setOnAction(click -> {
            done.run(); // first: a line that does not dial may say so at once, in the same window
            choice.dial().run();
        });
        return button;
    }

    private void copy(String text) {
        ClipboardText.put(text);
        done.run();
    }

    /** Of the call that would be made. */
    private static CallDetails details(String number) {
        return new CallDetails(Direction.OUTGOING, number, null, null, null, null);
    }

    private static Node row(CallerContent.Row row) {
        Label caller = new Label(row.name());
        Label note = new Label(row.note());
        note.getStyleClass().addAll("second", "small");
        HBox line = new HBox(caller, note);
        line.getStyleClass().add("caller");
        return line;
    }
}
