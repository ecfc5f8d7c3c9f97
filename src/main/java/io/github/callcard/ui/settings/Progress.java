package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.words.Words;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A task that was asked of a server: what runs, how far it came and what is wrong. One thing at a time. Belongs to the
 * window's thread; needs no toolkit.
 */
public final class Progress {

    private final Background background;
    private final Failures failures;
    private final SaidText busy = new SaidText();
    private final SaidText fault = new SaidText();
    private final ReadOnlyObjectWrapper<@Nullable URI> page = new ReadOnlyObjectWrapper<>();
    private final ObservableList<CheckStep> steps = FXCollections.observableArrayList();

    /** @param words of this package */
    Progress(Words words, Background background) {
        this.background = background;
        this.failures = new Failures(words, "server.timeout");
    }

    /**
     * Starts something, in place of what runs.
     *
     * @param what says what the user reads while it runs
     * @param work off the window's thread; answers whether it went well
     * @param outcome told that answer, but not where it was cancelled
     */
    void begin(Supplier<String> what, Duration limit, Callable<Boolean> work, Consumer<Boolean> outcome) {
        forget();
        busy.say(what);
        background.start(
                limit,
                work,
                result -> {
                    finish();
                    outcome.accept(result);
                },
                failure -> {
                    finish();
                    fault.say(failures.sentence(failure));
                    outcome.accept(false);
                });
    }

    /** On the thread of the work: another step is done. */
    void add(CheckStep step) {
        background.report(() -> steps.add(step));
    }

    /** On the thread of the work: the user goes on at that page, null when he is done there. */
    void leadTo(@Nullable URI address) {
        background.report(() -> page.set(address));
    }

    /** Says that nothing was begun, and why. */
    void refuse(Supplier<String> sentence) {
        forget();
        fault.say(sentence);
    }

    /** The outcome shown is about something else than what stands there now; the running task is ended. */
    void forget() {
        if (!busy.isEmpty()) {
            cancel();
        }
        fault.clear();
        steps.clear();
    }

    /** Ends what runs. */
    public void cancel() {
        background.cancel();
        finish();
    }

    /** Says what it says in the language that the user reads now; steps are put into words by whoever shows them. */
    void sayAnew() {
        busy.sayAnew();
        fault.sayAnew();
    }

    private void finish() {
        busy.clear();
        page.set(null);
    }

    /** The running task as the user reads it, empty for none. */
    public ReadOnlyStringProperty busy() {
        return busy.property();
    }

    /** The fault, empty for none; steps that did not pass say so themselves. */
    public ReadOnlyStringProperty fault() {
        return fault.property();
    }

    /** The page where the user is to sign in, null while there is nothing to sign in to. */
    public ReadOnlyObjectProperty<@Nullable URI> page() {
        return page.getReadOnlyProperty();
    }

    public ObservableList<CheckStep> steps() {
        return steps;
    }
}
