package io.github.callcard.app.window;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.CommandHandler;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.instance.SentenceFormat;
import io.github.callcard.app.monitor.CallerFields;
import io.github.callcard.app.monitor.DialRequest;
import io.github.callcard.app.monitor.LineFields;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.hook.CallLink;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.number.NumberLink;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Does what other processes ask of the running program. */
public final class OutsideCommands implements CommandHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideCommands.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Two bytes each, they fit into a reply. */
    private static final int MOST_CHARACTERS = 4000;

    private static final int MOST_FOUND = 50;

    /** The other process waits little longer, and no other command is done meanwhile. */
    private static final Duration UNTIL_DIALLED = Duration.ofSeconds(2);

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
            case Command.OpenSearch box -> program.desktop().openSearch();
            case Command.Search search -> {
                return search(search.text());
            }
            case Command.Dial dial -> {
                return dial(new DialRequest(dial.number(), dial.line(), dial.confirmed()));
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

    private String linesAsJson() {
        return asJson(program.lines().stream()
                .<Map<String, ? extends @Nullable Object>>map(
                        line -> portable(LineFields.of(line, Clock.system(ZoneId.systemDefault()))))
                .toList());
    }

    /** With its message in English and, for a reader of another language, as it is. */
    private static Map<String, @Nullable Object> portable(Map<String, @Nullable Object> line) {
        if (line.get("message") instanceof Sentence message) {
            line.put("message", message.toString());
            line.put(SentenceFormat.FIELD, SentenceFormat.write(message));
        }
        return line;
    }

    /** One object a line, as many lines as a reply has room for. */
    private static String asJson(List<? extends Map<String, ? extends @Nullable Object>> objects) {
        StringBuilder text = new StringBuilder();
        for (Map<String, ? extends @Nullable Object> object : objects) {
            String json = JSON.writeValueAsString(object);
            if (text.length() + json.length() > MOST_CHARACTERS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(json);
        }
        return text.toString();
    }

    private Reply search(String text) {
        try {
            List<CallerId> found = program.search().find(text, MOST_FOUND);
            String callers = asJson(found.stream().map(CallerFields::of).toList());
            // The count comes first: a reply without it came too late, and one with fewer callers had no more room.
            return Reply.told(JSON.writeValueAsString(Map.of("found", found.size())) + "\n" + callers);
        } catch (SentenceException e) {
            return Reply.refused(e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.refused(HookLine.NOT_READY);
        }
    }

    private Reply dial(DialRequest request) {
        try {
            return Reply.said(request.through(program.lines(), program.plan(), UNTIL_DIALLED));
        } catch (SentenceException e) {
            LOG.info("A command dials nothing: {}", e.sentence().text());
            return Reply.refused(e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.refused(HookLine.NOT_READY);
        }
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
