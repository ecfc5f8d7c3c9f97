package io.github.callcard.app.command;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.superoffice.SavedAnswer;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The caller ids that a command looks into: those of the settings' server, or those of a saved answer. */
final class CallerIdsOption {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Use a saved answer of GetMyCallerIDs instead of asking the server.")
    private @Nullable Path from;

    /**
     * The caller ids that were chosen.
     *
     * @param leftOut the rows that cannot be looked up
     */
    record Found(Directory directory, List<LeftOut> leftOut) {}

    /** True where a saved answer was chosen. */
    boolean isSaved() {
        return from != null;
    }

    /** Empty where there are none to be had, which has been said then. */
    Optional<Found> read(CommonOptions options, Settings settings, NumberPlan plan)
            throws SentenceException, InterruptedException {
        return from == null ? synced(options, settings, plan) : Optional.of(saved(from, options, settings, plan));
    }

    private static Found saved(Path file, CommonOptions options, Settings settings, NumberPlan plan)
            throws SentenceException {
        SavedAnswer answer = SavedAnswer.read(file, () -> new DirectoryBuilder(plan));
        return new Found(
                answer.directory().with(options.colleagues(settings)),
                answer.leftOut().named());
    }

    /** The server's caller ids; where they cannot be had that is said, and those of the snapshot do. */
    private static Optional<Found> synced(CommonOptions options, Settings settings, NumberPlan plan)
            throws SentenceException, InterruptedException {
        if (settings.server().isEmpty()) {
            throw new SentenceException(Sentence.of(
                    "No server is set; add \"server\" to {0} or use a saved answer with --from.",
                    options.profile().settingsFile()));
        }
        try (DirectorySync sync = options.directory(settings, plan)) {
            SyncReport report = sync.sync();
            if (report.outcome() == SyncReport.Outcome.FAILED) {
                // It says since when the numbers that are there have been.
                options.note(report.message());
                if (sync.status().lastSuccess() == null) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Found(sync.directory(), report.leftOut().named()));
        }
    }
}
