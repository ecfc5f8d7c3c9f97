package io.github.callcard.app.window;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.CommandHandler;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.call.Dialling;
import io.github.callcard.line.Line;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberLink;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what other processes ask of the running program. */
public final class OutsideCommands implements CommandHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideCommands.class);

    private final DesktopProgram program;

    public OutsideCommands(DesktopProgram program) {
        this.program = program;
    }

    @Override
    public Reply handle(Command command) {
        switch (command) {
            case Command.StartQuietly quietly -> LOG.debug("Started at sign-in, and runs already.");
            case Command.Show show -> program.desktop().openStatus();
            case Command.Call call -> {
                if (!program.report(call.report())) {
                    return Reply.refused(
                            Sentence.of("Callcard is changing its lines just now; try again in a moment."));
                }
            }
            case Command.Open open -> {
                try {
                    open(NumberLink.of(open.url()).number());
                } catch (SentenceException e) {
                    return Reply.refused(e.sentence());
                }
            }
        }
        return Reply.ok();
    }

    /** Shows the number and dials nothing: anybody can write a link, and the user has to see whom it calls. */
    private void open(String number) {
        if (number.isEmpty()) {
            program.desktop().openStatus();
            return;
        }
        Dialling dialling = Dialling.of(number, program.lines(), program.plan());
        show(dialling, reason(dialling));
    }

    private static Reason reason(Dialling dialling) {
        if (dialling.able().isEmpty()) {
            return new Reason.NoLine();
        }
        Reason usual = dialling.able().size() == 1 ? new Reason.Link() : new Reason.WhichLine();
        return dialling.caution().map(OutsideCommands::reason).orElse(usual);
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
                LOG.warn("A line did not dial a link's number: {}", problem.toString());
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
