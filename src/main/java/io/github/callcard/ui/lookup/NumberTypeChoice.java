package io.github.callcard.ui.lookup;

import io.github.callcard.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The buttons of which one says of what type a number is. Belongs to the JavaFX thread. */
final class NumberTypeChoice {

    private final Map<NumberType, RadioButton> buttons = new EnumMap<>(NumberType.class);

    /**
     * Buttons in this box.
     *
     * @param chosen told the type that the user chooses
     */
    NumberTypeChoice(HBox box, Words words, Consumer<NumberType> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (NumberType type : NumberType.values()) {
            RadioButton button = new RadioButton(words.say(type.word()));
            button.setToggleGroup(group);
            button.setOnAction(click -> chosen.accept(type));
            buttons.put(type, button);
            box.getChildren().add(button);
        }
    }

    void show(NumberType type) {
        Objects.requireNonNull(buttons.get(type)).setSelected(true);
    }
}
