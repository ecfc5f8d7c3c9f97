package io.github.callcard.app.command;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.monitor.Directories;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.replay.ReplayLines;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.line.trace.TraceWriter;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every line and call event as it happens, without a window. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints what happens on the lines as it happens, until it is stopped.")
final class WatchCommand implements Callable<Integer> {

    @Option(names = "--for", paramLabel = "SECONDS", description = "Stop after this long.")
    private @Nullable Integer seconds;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Record what the lines report, with numbers and names masked.")
    private @Nullable Path trace;

    @Option(names = "--unmasked", description = "With --trace: record numbers and names unmasked.")
    private boolean unmasked;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description = "Play back a recording instead of watching the lines of the settings.")
    private @Nullable Path replay;

    private final CommonOptions options;

    WatchCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException {
        Settings settings = options.settings();
        DirectorySync sync = Directories.retrying(
                settings, options.plan(settings), options.surroundings(), options.profile(), options::note);
        EventPrinter printer = new EventPrinter(options.output(), options::note);
        sync.addListener(printer::onStatus);
        try {
            if (replay != null) {
                ReplayLines played = new ReplayLines(Trace.read(replay));
                watch(sync, List.of(played), printer, played.finished().toCompletableFuture());
            } else if (trace != null) {
                try (TraceWriter writer = new TraceWriter(trace, !unmasked, printer)) {
                    List<LineProvider> lines =
                            LineKinds.BUILT_IN.providers(settings.lines(), options.surroundings(), writer::note);
                    watch(sync, lines, printer, writer, new CompletableFuture<>());
                }
            } else {
                List<LineProvider> lines = LineKinds.BUILT_IN.providers(settings.lines(), options.surroundings());
                watch(sync, lines, printer, new CompletableFuture<>());
            }
        } catch (IOException e) {
            throw new SentenceException(Sentence.of("{0}", String.valueOf(e.getMessage())), e);
        }
        return 0;
    }

    private void watch(
            DirectorySync sync, List<? extends LineProvider> lines, EventPrinter printer, CompletableFuture<Void> end)
            throws InterruptedException {
        watch(sync, lines, printer, printer, end);
    }

    /** Returns when what is watched has come to its end, or the time is over. */
    private void watch(
            DirectorySync sync,
            List<? extends LineProvider> lines,
            EventPrinter printer,
            LineListener observer,
            CompletableFuture<Void> end)
            throws InterruptedException {
        CallMonitor monitor =
                new CallMonitor(sync, lines, options.surroundings().clock(), observer, List.of(printer::onCall));
        try (CloseAtExit atTheEnd = CloseAtExit.of(monitor)) {
            CompletionStage<Void> started = monitor.start();
            say(monitor, printer);
            var unused = started.thenRun(() -> say(monitor, printer));
            if (sync.status().state() == SyncStatus.State.OFF) {
                options.note(Sentence.of(
                        "No server is set, so calls have no names; add \"server\" to {0}.",
                        options.profile().settingsFile()));
            }
            if (lines.isEmpty()) {
                options.note(options.noLine());
            }
            try {
                end.get(seconds == null ? Long.MAX_VALUE : seconds, TimeUnit.SECONDS);
            } finally {
                printer.leave();
            }
        } catch (TimeoutException e) {
            // The time that was asked for is over.
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the play-back broke", e.getCause());
        }
    }

    /** The lines that failed at their start. */
    private static void say(CallMonitor monitor, EventPrinter printer) {
        monitor.lines().forEach(printer::onStart);
    }
}
