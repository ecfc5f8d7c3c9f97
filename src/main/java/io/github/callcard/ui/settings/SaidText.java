package io.github.callcard.ui.settings;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A text that a model shows and can say again in another language. Belongs to the window's thread; needs no toolkit. */
final class SaidText {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Supplier<String> saying = () -> "";

    /** @param how puts it into the user's language of that moment */
    void say(Supplier<String> how) {
        saying = how;
        text.set(how.get());
    }

    void clear() {
        say(() -> "");
    }

    /** Says the same again, in the language that the user reads now. */
    void sayAnew() {
        text.set(saying.get());
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    ReadOnlyStringProperty property() {
        return text.getReadOnlyProperty();
    }
}
