package io.github.callcard.app.command;

import io.github.callcard.app.settings.Settings;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Match;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.SavedAnswer;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is this, how sure, and why. */
@Command(
        name = "lookup",
        mixinStandardHelpOptions = true,
        description = "Says who a number belongs to, how sure that is, and why.")
final class LookupCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Look into a saved answer of GetMyCallerIDs and not into the server's.")
    private @Nullable Path from;

    @Option(
            names = "--region",
            paramLabel = "XX",
            description = "Read numbers as in this country, two letters; otherwise the one of the settings.")
    private @Nullable String region;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "Caller strings as a line delivers them; - reads them from standard input, one a line.")
    private List<String> numbers = List.of();

    private final CommonOptions options;

    LookupCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws UserException, IOException, InterruptedException {
        Settings settings = options.settings();
        NumberPlan plan = options.plan(Optional.ofNullable(region).or(settings::region), settings.site());
        Optional<Directory> directory = from == null
                ? synced(settings, plan)
                : Optional.of(saved(from, plan).with(options.colleagues(settings)));
        if (directory.isEmpty()) {
            return 1;
        }
        lookUp(directory.get(), options.output());
        return 0;
    }

    private static Directory saved(Path file, NumberPlan plan) throws UserException {
        try {
            return SavedAnswer.read(file, () -> new DirectoryBuilder(plan)).directory();
        } catch (IOException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The server's caller ids; where they cannot be had that is said, and those of the snapshot do. */
    private Optional<Directory> synced(Settings settings, NumberPlan plan) throws UserException, InterruptedException {
        if (settings.server().isEmpty()) {
            throw new UserException("No server is set; add \"server\" to "
                    + options.profile().settingsFile() + " or look into a saved answer with --from.");
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
            return Optional.of(sync.directory());
        }
    }

    private void lookUp(Directory directory, Output output) throws IOException {
        for (String number : numbers) {
            if (number.equals("-")) {
                lookUpInput(directory, output);
            } else {
                print(directory.match(number), output);
            }
        }
    }

    private void lookUpInput(Directory directory, Output output) throws IOException {
        BufferedReader input =
                new BufferedReader(new InputStreamReader(options.surroundings().input(), StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            print(directory.match(line), output);
        }
    }

    private static void print(Match match, Output output) {
        String quality = match.isKnown() ? " (" + Described.lower(match.quality()) + ")" : "";
        output.print(
                match.number().raw() + ": " + Described.callers(match) + quality + ". " + match.why(),
                Described.match(match));
    }
}
