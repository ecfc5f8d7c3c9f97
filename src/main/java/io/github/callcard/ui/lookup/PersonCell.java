package io.github.callcard.ui.lookup;

import io.github.callcard.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A person in the list of those who were found. Belongs to the JavaFX thread. */
final class PersonCell extends ListCell<FoundPerson> {

    private final Words words;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(name, detail);

    PersonCell(Words words) {
        this.words = words;
        name.getStyleClass().add("strong");
        detail.getStyleClass().addAll("second", "small");
        // A long name ends in an ellipsis and makes no list to be moved sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FoundPerson person, boolean empty) {
        super.updateItem(person, empty);
        if (empty || person == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        name.setText(person.name().isEmpty() ? words.say("add.noName") : person.name());
        detail.setText(Stream.of(person.title(), person.company(), person.retired() ? words.say("add.retired") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        setGraphic(lines);
        setTooltip(new Tooltip(name.getText() + "\n" + detail.getText()));
        setAccessibleText(name.getText() + ", " + detail.getText());
    }
}
