package io.github.callcard.app.window;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.CommandHandler;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.monitor.LineFields;
import io.github.callcard.call.Dialling;
import io.github.callcard.line.Line;
import io.github.callcard.line.hook.CallLink;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberLink;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Does what other processes ask of the running program. */
public final class OutsideCommands implements CommandHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideCommands.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Two bytes each, they fit into a reply. */
    private static final int MOST_CHARACTERS = 4000;

    private final DesktopProgram program;

    public OutsideCommands(DesktopProgram program) {
        this.program = program;
    }

    @Override
    public Reply handle(Command command) {
        switch (command) {
            case Command.StartQuietly quietly -> LOG.debug("Started at sign-in, and runs already.");
            case Command.Show show -> program.desktop().openStatus();
            case Command.Lines lines -> {
                return Reply.told(linesAsJson());
            }
            case Command.Call call -> {
                if (!program.report(call.report())) {
                    return Reply.refused(HookLine.NOT_READY);
                }
            }
            case Command.Open open -> {
                try {
                    return follow(open.url());
                } catch (SentenceException e) {
                    LOG.warn("A link was refused: {}", e.sentence());
                    return Reply.refused(e.sentence());
                }
            }
        }
        return Reply.ok();
    }

    /** As many lines as a reply has room for. */
    private String linesAsJson() {
        StringBuilder text = new StringBuilder();
        for (Line line : program.lines()) {
            String json = JSON.writeValueAsString(LineFields.of(line, Clock.system(ZoneId.systemDefault())));
            if (text.length() + json.length() > MOST_CHARACTERS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(json);
        }
        return text.toString();
    }

    private Reply follow(String link) throws SentenceException {
        if (CallLink.isOne(link)) {
            return program.announce(CallLink.of(link)).map(Reply::refused).orElseGet(Reply::ok);
        }
        open(NumberLink.of(link).number());
        return Reply.ok();
    }

    /**
     * Dials where there is no question, by which line or whether the user means it: anybody can write a link. Else the number
     * is shown, so that no click is lost.
     */
    private void open(String number) {
        if (number.isEmpty()) {
            program.desktop().openStatus();
            return;
        }
        Dialling dialling = Dialling.of(number, program.lines(), program.plan());
        dialling.line().ifPresentOrElse(line -> dial(dialling, line), () -> show(dialling, reason(dialling)));
    }

    private static Reason reason(Dialling dialling) {
        if (dialling.able().isEmpty()) {
            return new Reason.NoLine();
        }
        Optional<DialCaution> caution = dialling.caution();
        caution.ifPresent(why -> LOG.info("A link has a number that is not dialled without asking: {}", why));
        return caution.map(OutsideCommands::reason).orElseGet(Reason.WhichLine::new);
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
