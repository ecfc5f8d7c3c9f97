package io.github.callcard.app.window;

import io.github.callcard.call.Dialling;
import io.github.callcard.line.Line;
import io.github.callcard.number.DialCaution;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dials numbers that the user clicked, somewhere else or in a window of ours. */
final class Dialer {

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);

    private final DesktopProgram program;

    Dialer(DesktopProgram program) {
        this.program = program;
    }

    /**
     * Dials where there is no question, by which line or whether the user means it: anybody can write a link, and a caller
     * can show any number. Else the number is shown, so that no click is lost.
     */
    void dial(String number) {
        Dialling dialling = Dialling.of(number, program.lines(), program.plan());
        dialling.line().ifPresentOrElse(line -> dial(dialling, line), () -> show(dialling, reason(dialling)));
    }

    private static Reason reason(Dialling dialling) {
        if (dialling.able().isEmpty()) {
            return new Reason.NoLine();
        }
        Optional<DialCaution> caution = dialling.caution();
        caution.ifPresent(why -> LOG.info("A number is not dialled without asking: {}", why));
        return caution.map(Dialer::reason).orElseGet(Reason.WhichLine::new);
    }

    private static Reason reason(DialCaution caution) {
        return switch (caution) {
            case EMERGENCY -> new Reason.Emergency();
            case COSTLY -> new Reason.Costly();
        };
    }

    private void dial(Dialling dialling, Line line) {
        dialling.through(line).whenComplete((done, problem) -> {
            if (problem != null) {
                LOG.warn("A line did not dial: {}", problem.toString());
                show(dialling.after(line), new Reason.NotDialled(line.name(), sentence(problem)));
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

    private void show(Dialling dialling, Reason reason) {
        List<Choice> choices = dialling.able().stream()
                .map(line -> new Choice(line.name(), () -> dial(dialling, line)))
                .toList();
        String number = dialling.number();
        program.desktop().showNumber(new NumberAnswer(number, program.lookUp(number), reason, choices));
    }
}
