package io.github.callcard.ui.settings;

import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.words.Words;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/** The call that shows whether the user's telephone program tells of its calls. Belongs to the window's thread; needs no toolkit. */
final class ProgramTrial {

    private final LineAccess access;
    private final Words words;
    private final Executor window;
    private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper();
    private final SaidText heard = new SaidText();
    private @Nullable PhoneProgram program;
    private @Nullable Runnable waiting;

    /**
     * @param words of this package
     * @param window runs what it is given on the window's thread
     */
    ProgramTrial(LineAccess access, Words words, Executor window) {
        this.access = access;
        this.words = words;
        this.window = window;
    }

    /** Goes over to another program, null for none; the same again changes nothing. */
    void choose(@Nullable PhoneProgram chosen) {
        if (chosen != program) {
            program = chosen;
            endWaiting();
            heard.clear();
        }
    }

    @Nullable
    PhoneProgram program() {
        return program;
    }

    /** Waits for the next call that a telephone program tells. */
    void begin() {
        endWaiting();
        heard.say(() -> words.say("program.waiting"));
        waits.set(true);
        waiting = access.awaitProgramCall(number -> window.execute(() -> came(number)));
    }

    private void came(String number) {
        if (waiting != null) {
            endWaiting();
            String shown = OuterText.line(number);
            heard.say(() -> shown.isEmpty() ? words.say("program.came.nobody") : words.say("program.came", shown));
        }
    }

    /** Nobody looks any more. */
    void close() {
        endWaiting();
    }

    private void endWaiting() {
        waits.set(false);
        if (waiting != null) {
            waiting.run();
            waiting = null;
        }
    }

    /** Says what it says in the language that the user reads now. */
    void sayAnew() {
        heard.sayAnew();
    }

    ReadOnlyBooleanProperty waits() {
        return waits.getReadOnlyProperty();
    }

    /** The state of the trial in words; empty before the first. */
    ReadOnlyStringProperty heard() {
        return heard.property();
    }
}
