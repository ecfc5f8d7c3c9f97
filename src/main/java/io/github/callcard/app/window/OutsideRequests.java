package io.github.callcard.app.window;

import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.instance.Request;
import io.github.callcard.app.instance.RequestHandler;
import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberLink;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberAnswer.Choice;
import io.github.callcard.ui.lookup.NumberAnswer.Reason;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what other processes ask of the running program. */
public final class OutsideRequests implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideRequests.class);

    private final DesktopProgram program;

    public OutsideRequests(DesktopProgram program) {
        this.program = program;
    }

    @Override
    public Reply handle(Request request) {
        switch (request) {
            case Request.StartQuietly quietly -> LOG.debug("Started at sign-in, and runs already.");
            case Request.Show show -> program.desktop().openStatus();
            case Request.Call call -> {
                if (!program.report(call.report())) {
                    return Reply.refused("Callcard is changing its lines just now; try again in a moment.");
                }
            }
            case Request.Open open -> {
                try {
                    open(NumberLink.of(open.url()).number());
                } catch (SentenceException e) {
                    return Reply.refused(e.sentence().toString());
                }
            }
        }
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
        List<Line> able = program.lines().stream()
                .filter(line -> line.capabilities().contains(Capability.DIAL))
                .toList();
        if (able.isEmpty()) {
            show(number, new Reason.NoLine(), able);
            return;
        }
        Optional<DialCaution> caution = DialCaution.of(number, program.plan());
        if (caution.isPresent()) {
            LOG.info("A link has a number that is not dialled without asking: {}", caution.get());
            show(number, reason(caution.get()), able);
        } else if (able.size() > 1) {
            show(number, new Reason.WhichLine(), able);
        } else {
            dial(able.getFirst(), number);
        }
    }

    private static Reason reason(DialCaution caution) {
        return switch (caution) {
            case EMERGENCY -> new Reason.Emergency();
            case COSTLY -> new Reason.Costly();
        };
    }

    private void dial(Line line, String number) {
        line.dial(program.plan().dialString(number)).whenComplete((done, problem) -> {
            if (problem != null) {
                LOG.warn("A line did not dial a link's number: {}", problem.toString());
                show(number, new Reason.NotDialled(line.name()), List.of(line));
            }
        });
    }

    private void show(String number, Reason reason, List<Line> able) {
        List<Choice> choices = able.stream()
                .map(line -> new Choice(line.name(), () -> dial(line, number)))
                .toList();
        program.desktop().showNumber(new NumberAnswer(number, program.lookUp(number), reason, choices));
    }
}
