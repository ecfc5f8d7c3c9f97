package io.github.callcard.app.window;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.CommandHandler;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.monitor.LineFields;
import io.github.callcard.line.Line;
import io.github.callcard.line.hook.CallLink;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.number.NumberLink;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.time.ZoneId;
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
    private final AnnouncedCalls announced;

    public OutsideCommands(DesktopProgram program) {
        this.program = program;
        announced = new AnnouncedCalls(program.monitor());
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
                if (!announced.report(call.report())) {
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
            return announced.announce(CallLink.of(link)).map(Reply::refused).orElseGet(Reply::ok);
        }
        open(NumberLink.of(link).number());
        return Reply.ok();
    }

    private void open(String number) {
        if (number.isEmpty()) {
            program.desktop().openStatus();
        } else {
            program.dialer().offer(number);
        }
    }
}
