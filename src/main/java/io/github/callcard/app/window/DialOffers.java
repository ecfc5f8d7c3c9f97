package io.github.callcard.app.window;

import io.github.callcard.call.Dialling;
import io.github.callcard.directory.Match;
import io.github.callcard.line.Line;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows numbers with the lines that can dial them, and dials by the line that the user presses. One that does not dial is said, so
 * that no press is lost. Safe to use from any thread.
 */
final class DialOffers {

    private static final Logger LOG = LoggerFactory.getLogger(DialOffers.class);

    private final Function<String, Match> owners;
    private final Consumer<NumberAnswer> window;

    /** @param window shows a number */
    DialOffers(Function<String, Match> owners, Consumer<NumberAnswer> window) {
        this.owners = owners;
        this.window = window;
    }

    /** Shows a number; nothing is dialled before the user presses. */
    void offer(Dialling dialling, Reason reason) {
        List<Choice> choices = dialling.able().stream()
                .map(line -> new Choice(line.name(), () -> dial(dialling, line)))
                .toList();
        show(dialling, reason, choices);
    }

    /**
     * Shows a number that no line can dial, with the program that can be handed it.
     *
     * @param open hands it on; returns at once
     */
    void offer(Dialling dialling, Reason reason, String program, Runnable open) {
        show(dialling, reason, List.of(new Choice(program, open)));
    }

    private void show(Dialling dialling, Reason reason, List<Choice> choices) {
        String number = dialling.number();
        window.accept(new NumberAnswer(number, owners.apply(number), reason, choices));
    }

    /** Dials as the user has pressed. */
    void dial(Dialling dialling, Line line) {
        dialling.through(line).whenComplete((done, problem) -> {
            if (problem != null) {
                LOG.warn("{} did not dial: {}", line.id(), problem.toString());
                offer(dialling.after(line), new Reason.NotDialled(line.name(), sentence(problem)));
            }
        });
    }

    private static Sentence sentence(Throwable problem) {
        Throwable cause = problem instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : problem;
        return cause instanceof SentenceException known
                ? known.sentence()
                : Sentence.of("See Lines and status for its state.");
    }
}
