package io.github.callcard.ui;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OwnWindow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The windows of the program, each named by its class, made when it is first asked for and kept from then on. Belongs to the
 * JavaFX thread, unless a method says otherwise.
 */
final class Windows implements AutoCloseable {

    private final Map<Class<?>, Supplier<? extends OwnWindow>> offered = new HashMap<>();
    private final Map<Class<?>, Consumer<OwnWindow>> speakers = new HashMap<>();
    private final Map<Class<?>, OwnWindow> made = new LinkedHashMap<>();

    /**
     * From now on there is this window.
     *
     * @param speaker has it say everything anew when the language is another one
     */
    <W extends OwnWindow> void offer(Class<W> name, Supplier<W> maker, Consumer<W> speaker) {
        offered.put(name, maker);
        speakers.put(name, window -> speaker.accept(name.cast(window)));
    }

    /** Says everything anew in every window that there is, one after the other: a card that comes up meanwhile need not wait for all. */
    void speak() {
        made.keySet()
                .forEach(name -> Platform.runLater(() -> {
                    OwnWindow window = made.get(name);
                    Consumer<OwnWindow> speaker = speakers.get(name);
                    if (window != null && speaker != null) {
                        speaker.accept(window);
                    }
                }));
    }

    /**
     * Opens a window, if it is offered. On any thread.
     *
     * @param how opens it, on the JavaFX thread
     */
    <W extends OwnWindow> void open(Class<W> name, Consumer<W> how) {
        FxThread.run(() -> find(name).ifPresent(how));
    }

    private <W extends OwnWindow> Optional<W> find(Class<W> name) {
        OwnWindow there = made.get(name);
        if (there == null && offered.containsKey(name)) {
            there = offered.get(name).get();
            made.put(name, there);
        }
        return Optional.ofNullable(there).map(name::cast);
    }

    /** Does something with a window that there is already. */
    <W extends OwnWindow> void ifMade(Class<W> name, Consumer<W> what) {
        Optional.ofNullable(made.get(name)).map(name::cast).ifPresent(what);
    }

    /** Shows anew how the directory and the lines are doing, in every window that there is. */
    void refresh() {
        made.values().forEach(OwnWindow::refresh);
    }

    @Override
    public void close() {
        made.values().forEach(OwnWindow::close);
    }
}
