package io.github.callcard.app.doctor;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Line;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts every line, with the libraries it needs, and sees how it is doing. */
final class LineChecks {

    private LineChecks() {}

    /** @param timeout how long a line has for getting ready */
    static List<Finding> lines(Settings settings, Surroundings surroundings, Duration timeout)
            throws InterruptedException {
        if (settings.lines().isEmpty()) {
            return List.of(Finding.attention(
                    Sentence.of("lines"),
                    Sentence.of("No line is set, so nothing rings; add \"lines\" to settings.json.")));
        }
        DirectorySync nobody = DirectorySync.off(Directory.empty(NumberPlan.international()));
        try (CallMonitor monitor = new CallMonitor(
                nobody,
                LineKinds.BUILT_IN.providers(settings.lines(), surroundings),
                surroundings.clock(),
                event -> {},
                List.of())) {
            try {
                monitor.start().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Each line says itself how far it came.
                return findings(monitor.lines());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a line broke its promise to start", e.getCause());
            }
            return findings(monitor.lines());
        } catch (SentenceException e) {
            return List.of(Finding.refused(Sentence.of("lines"), e));
        }
    }

    private static List<Finding> findings(List<Line> lines) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : lines) {
            // Its name may be a person's.
            Sentence check =
                    Sentence.of("line {0} ({1})", findings.size() + 1, line.id().provider());
            Sentence message = line.health().message().withTexts(part -> part.replace(line.name(), "…"));
            findings.add(
                    switch (line.health().state()) {
                        case READY -> Finding.ok(check, message);
                        case STARTING, RECONNECTING -> Finding.attention(check, message);
                        case FAILED, STOPPED -> Finding.failed(check, message);
                    });
        }
        return findings;
    }
}
