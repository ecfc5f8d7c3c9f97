package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineType;
import io.github.callcard.ui.toolkit.Background;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines that this computer has, looked for while one is edited. Belongs to the window's thread; needs no toolkit. */
final class LineSearch {

    private final LineAccess access;
    private final Background background;
    private final Duration limit;
    private final Failures failures;
    private final ObservableList<LineAccess.Found> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    LineSearch(LineAccess access, Background background, Duration limit, Failures failures) {
        this.access = access;
        this.background = background;
        this.limit = limit;
        this.failures = failures;
    }

    /** @param failed told how to say in one sentence why nothing was found */
    void start(LineType type, Consumer<Supplier<String>> failed) {
        running.set(true);
        background.start(
                limit,
                () -> access.search(type),
                devices -> {
                    running.set(false);
                    found.setAll(devices);
                },
                failure -> {
                    running.set(false);
                    failed.accept(failures.sentence(failure));
                });
    }

    /** The work in the background was ended. */
    void cancelled() {
        running.set(false);
    }

    ObservableList<LineAccess.Found> found() {
        return found;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
