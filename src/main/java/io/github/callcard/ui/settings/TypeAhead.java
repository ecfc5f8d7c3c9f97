package io.github.callcard.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** Goes to the next entry that begins with the typed letter, as the system's own lists do. */
final class TypeAhead {

    private TypeAhead() {}

    static <T> void in(ComboBox<T> box) {
        box.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            String letter = typed.getCharacter().toLowerCase(Locale.ROOT);
            if (!letter.isBlank()) {
                next(box, letter).ifPresent(box::setValue);
            }
        });
    }

    private static <T> Optional<T> next(ComboBox<T> box, String letter) {
        List<T> items = box.getItems();
        int from = box.getSelectionModel().getSelectedIndex() + 1;
        for (int step = 0; step < items.size(); step++) {
            T item = items.get((from + step) % items.size());
            if (box.getConverter().toString(item).toLowerCase(Locale.ROOT).startsWith(letter)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
