package io.github.callcard.app.command;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.InstanceClient;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.DialRequest;
import io.github.callcard.directory.Directory;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Dials a number through the line that can. */
@CommandLine.Command(
        name = "dial",
        mixinStandardHelpOptions = true,
        description = {
            "Dials a number through the line that can, by the running Callcard where one runs.",
            "Short and emergency numbers are dialled as they are typed; service codes and parameters are refused."
        })
final class DialCommand implements Callable<Integer> {

    /** A telephone rings at the user's first, and a switchboard may tell only then. */
    private static final Duration UNTIL_TAKEN = Duration.ofSeconds(60);

    @Parameters(paramLabel = "NUMBER", description = "Digits, with + before a country code; spaces do no harm.")
    private String number = "";

    @Option(
            names = "--line",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The line that dials, by its name; needed where several can.")
    private String line = "";

    @Option(names = "--confirmed", description = "Dial also an emergency number, or one that can cost more than usual.")
    private boolean confirmed;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description =
                    "Where Callcard does not run, wait this long for a line to get ready; usually ${DEFAULT-VALUE}.")
    private int seconds;

    private final CommonOptions options;

    DialCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        // A number that is refused anyway starts nothing.
        TypedNumber typed = TypedNumber.of(number);
        // One that runs and does not answer has the lines: a second watcher on them could do harm.
        Optional<Reply> running =
                new InstanceClient(options.profile()).send(new Command.Dial(typed.number(), line, confirmed));
        if (running.isPresent() && !running.get().taken()) {
            return options.fail(running.get().sentence());
        }
        Sentence said = running.isPresent() ? byTheRunning(running.get(), typed) : byItself(typed);
        options.output().print(said, Map.of("number", typed.number(), "message", said));
        return 0;
    }

    /** @param told by the running program; its text is empty where it came too late */
    private static Sentence byTheRunning(Reply told, TypedNumber typed) {
        return told.text().isEmpty() ? Sentence.of("The running Callcard dials {0}.", typed.number()) : told.sentence();
    }

    private Sentence byItself(TypedNumber typed) throws SentenceException, InterruptedException {
        Settings settings = options.settings();
        if (settings.lines().isEmpty()) {
            throw new SentenceException(options.noLine());
        }
        NumberPlan plan = options.plan(settings);
        DirectorySync nobody = DirectorySync.off(Directory.empty(plan));
        try (CallMonitor monitor = new CallMonitor(
                nobody,
                LineKinds.BUILT_IN.providers(settings.lines(), options.surroundings()),
                options.surroundings().clock(),
                event -> {},
                List.of())) {
            awaitReady(monitor);
            return new DialRequest(typed.number(), line, confirmed).through(monitor.lines(), plan, UNTIL_TAKEN);
        }
    }

    /** Lines that are not ready cannot dial, which is said then. */
    private void awaitReady(CallMonitor monitor) throws InterruptedException {
        try {
            monitor.start().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            options.note(Sentence.of("Some lines are not ready after {0} s; --wait gives them longer.", seconds));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line broke its promise to start", e.getCause());
        }
    }
}
