package io.github.callcard.app.command;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.station.CallMonitor;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Line;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The lines there are and how they are doing. */
@Command(
        name = "lines",
        mixinStandardHelpOptions = true,
        description = "Tries every line of the settings and reports its state.")
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
        Settings settings = options.settings();
        if (settings.lines().isEmpty()) {
            options.note("No line is set; add \"lines\" to " + options.profile().settingsFile() + ".");
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
            monitor.lines().forEach(this::print);
        }
        return 0;
    }

    private void awaitReady(CallMonitor monitor) throws InterruptedException {
        try {
            monitor.start().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            options.note("Some lines are not ready after " + seconds + " s; --wait gives them longer.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line broke its promise to start", e.getCause());
        }
    }

    private void print(Line line) {
        options.output()
                .print(
                        line.name() + " (" + line.id() + "): "
                                + JsonFields.lower(line.health().state()) + ". "
                                + line.health().message(),
                        JsonFields.line(line));
    }
}
