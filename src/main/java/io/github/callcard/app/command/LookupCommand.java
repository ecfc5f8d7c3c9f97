package io.github.callcard.app.command;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.Match;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whose a number is, how sure that is, and why. */
@Command(
        name = "lookup",
        mixinStandardHelpOptions = true,
        description = "Says who a number belongs to, how sure that is, and why.")
final class LookupCommand implements Callable<Integer> {

    @Mixin
    private CallerIdsOption callerIds = new CallerIdsOption();

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
    public Integer call() throws SentenceException, IOException, InterruptedException {
        Settings settings = options.settings();
        NumberPlan plan = options.plan(Optional.ofNullable(region).or(settings::region), settings.site());
        Optional<CallerIdsOption.Found> found = callerIds.read(options, settings, plan);
        if (found.isEmpty()) {
            return 1;
        }
        lookUp(found.get().directory(), options.output());
        return 0;
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
        String number = match.number().raw();
        Sentence callers = CommandWords.callers(match);
        output.print(
                match.isKnown()
                        ? Sentence.of(
                                "{0}: {1} ({2}). {3}",
                                number, callers, CommandWords.quality(match.quality()), match.why())
                        : Sentence.of("{0}: {1}. {2}", number, callers, match.why()),
                JsonFields.match(match));
    }
}
