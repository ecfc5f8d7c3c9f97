package io.github.callcard.ui.toolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The listeners that a view has at models which outlive it; they end with the view. Belongs to the JavaFX thread. */
public final class Listeners implements AutoCloseable {

    private final List<Subscription> all = new ArrayList<>();

    /** Hears each further value. */
    public <T extends @Nullable Object> void on(ObservableValue<T> value, Consumer<? super T> listener) {
        all.add(value.subscribe((before, now) -> listener.accept(now)));
    }

    /** Hears of each change of a list. */
    public void on(Observable changing, Runnable listener) {
        all.add(changing.subscribe(listener));
    }

    @Override
    public void close() {
        all.forEach(Subscription::unsubscribe);
        all.clear();
    }
}
