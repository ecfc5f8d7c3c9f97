package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.LineFields;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.LineHealth;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The lines there are and how they are doing. */
@CommandLine.Command(
        name = "lines",
        mixinStandardHelpOptions = true,
        description = {
            "Reports how each line is doing: its state, the last call, and the times of which calls may be missing.",
            "Where Callcard does not run, every line of the settings is tried."
        })
final class LinesCommand implements Callable<Integer> {

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Wait this long for a line to get ready; usually ${DEFAULT-VALUE}.")
    private int seconds;

    private final CommonOptions options;

    LinesCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Optional<List<Map<String, @Nullable Object>>> running = running();
        if (running.isPresent()) {
            running.get().forEach(this::print);
            return 0;
        }
        Settings settings = options.settings();
        if (settings.lines().isEmpty()) {
            options.note(options.noLine());
            return 0;
        }
        DirectorySync nobody = DirectorySync.off(Directory.empty(NumberPlan.international()));
        try (CallMonitor monitor = new CallMonitor(
                nobody,
                LineKinds.BUILT_IN.providers(settings.lines(), options.surroundings()),
                options.surroundings().clock(),
                event -> {},
                List.of())) {
            awaitReady(monitor);
            monitor.lines()
                    .forEach(line ->
                            print(LineFields.of(line, options.surroundings().clock())));
        }
        return 0;
    }

    private void awaitReady(CallMonitor monitor) throws InterruptedException {
        try {
            monitor.start().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            options.note(Sentence.of("Some lines are not ready after {0} s; --wait gives them longer.", seconds));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line broke its promise to start", e.getCause());
        }
    }

    /** The lines as the running program has them; empty where none runs, or an older one that does not tell. */
    private Optional<List<Map<String, @Nullable Object>>> running() throws InterruptedException {
        return RunningAnswers.ask(new Command.Lines(), options)
                .map(Reply::text)
                .filter(text -> !text.isEmpty())
                .map(RunningAnswers::objects);
    }

    private void print(Map<String, @Nullable Object> line) {
        Object message = Objects.requireNonNull(line.get("message"));
        Sentence said = Sentence.of(
                "{0} ({1}): {2}.",
                String.valueOf(line.get("name")),
                String.valueOf(line.get("line")),
                state(String.valueOf(line.get("state"))));
        if (!message.equals(LineHealth.READY)) {
            said = said.then(Sentence.of("{0}", message));
        }
        if (line.get("lastCall") instanceof String call) {
            said = said.then(Sentence.of("Last call {0}.", local(call)));
        }
        if (line.get("reconnectsToday") instanceof Number times && times.longValue() > 0) {
            said = said.then(Sentence.counted(times.longValue(), "{0} reconnect today.", "{0} reconnects today."));
        }
        if (line.get("gaps") instanceof List<?> gaps) {
            for (Object gap : gaps) {
                said = said.then(gap((Map<?, ?>) gap));
            }
        }
        options.output().print(said, line);
    }

    /** A line's state by its word for programs, which is shown as it is where another version has told it. */
    private static Sentence state(String word) {
        return switch (word) {
            case "starting" -> Sentence.of("starting");
            case "ready" -> Sentence.of("ready");
            case "reconnecting" -> Sentence.of("reconnecting");
            case "failed" -> Sentence.of("not working");
            case "stopped" -> Sentence.of("stopped");
            default -> Sentence.verbatim(word);
        };
    }

    private Sentence gap(Map<?, ?> gap) {
        Moment from = local(String.valueOf(gap.get("from")));
        return gap.get("until") instanceof String until
                ? Sentence.of("Calls from {0} to {1} may be missing.", from, local(until))
                : Sentence.of("Calls since {0} may be missing.", from);
    }

    private Moment local(String instant) {
        ZoneId zone = options.surroundings().clock().getZone();
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(instant), zone);
        return new Moment(time, true, TimeOfDay.pattern(TimeOfDay.ofSystem()));
    }
}
