package io.github.callcard.app.command;

import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.app.monitor.CallMonitorParts;
import io.github.callcard.app.monitor.CallerFields;
import io.github.callcard.app.monitor.FamiliarNumbers;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.directory.search.NameIndex;
import io.github.callcard.journal.JournalPlace;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.Settings;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Searches people, companies and numbers; without a text it opens the box for that. */
@CommandLine.Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Lists people, companies and numbers of the caller ids that have every word of the text, the best first.",
            "Without a text it opens the box for searching and dialling of the running Callcard, and starts it if need be."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 50;

    @Mixin
    private CallerIdsOption callerIds = new CallerIdsOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Words in any order, their beginnings, initials, or digits of a number.")
    private List<String> text = List.of();

    private final CommonOptions options;
    private final WindowCommand program;

    SearchCommand(CommonOptions options, WindowCommand program) {
        this.options = options;
        this.program = program;
    }

    @Override
    public Integer call() throws SentenceException, InterruptedException, ToolkitException {
        if (text.isEmpty()) {
            return program.run(new Command.OpenSearch());
        }
        String typed = String.join(" ", text);
        Settings settings = options.settings();
        NumberPlan plan = options.plan(settings);
        Optional<Reply> running =
                callerIds.isSaved() ? Optional.empty() : RunningAnswers.ask(new Command.Search(typed), options);
        if (running.isPresent() && !running.get().taken()) {
            return options.fail(running.get().sentence());
        }
        // A reply without a text came too late.
        Optional<List<? extends Map<String, ? extends @Nullable Object>>> told =
                running.map(Reply::text).filter(reply -> !reply.isEmpty()).map(this::told);
        if (told.isPresent()) {
            return print(typed, told.get(), plan);
        }
        Optional<CallerIdsOption.Found> read = callerIds.read(options, settings, plan);
        return read.isEmpty() ? 1 : print(typed, search(typed, read.get().directory(), settings), plan);
    }

    /** The callers that the running program tells: as many as a reply has room for. */
    private List<Map<String, @Nullable Object>> told(String reply) {
        List<Map<String, @Nullable Object>> objects = RunningAnswers.objects(reply);
        List<Map<String, @Nullable Object>> callers = objects.subList(1, objects.size());
        if (objects.getFirst().get("found") instanceof Number found && found.intValue() > callers.size()) {
            options.note(Sentence.of("These are the first {0} of {1}; type more words.", callers.size(), found));
        }
        return callers;
    }

    private int print(String typed, List<? extends Map<String, ? extends @Nullable Object>> found, NumberPlan plan) {
        if (found.isEmpty()) {
            return options.fail(Sentence.of("Nobody among the caller ids has all of these words: {0}.", typed));
        }
        found.forEach(caller -> options.output().print(line(caller, plan), caller));
        return 0;
    }

    private List<Map<String, Object>> search(String typed, Directory directory, Settings settings)
            throws InterruptedException, SentenceException {
        return NameIndex.of(directory).search(typed, familiarity(directory.plan(), settings), MOST).stream()
                .map(CallerFields::of)
                .toList();
    }

    /** Nobody is familiar where no journal can be read. */
    private Familiarity familiarity(NumberPlan plan, Settings settings) throws SentenceException {
        CallMonitorParts parts = new CallMonitorParts(options.surroundings(), options.profile(), options::note);
        Optional<JournalPlace> place = parts.journal(new ServerConnection(settings, options.surroundings()));
        return place.isEmpty()
                ? Familiarity.NONE
                : FamiliarNumbers.of(
                        place.get().read(), plan, options.surroundings().clock().instant());
    }

    private static Sentence line(Map<String, ? extends @Nullable Object> caller, NumberPlan plan) {
        String names = Stream.of("personName", "contactName")
                .map(key -> String.valueOf(caller.get(key)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        long number = Long.parseLong(String.valueOf(caller.get("number")).substring(1));
        return Sentence.of(
                "{0}: {1}",
                names.isEmpty() ? Sentence.of("No name in SuperOffice") : Sentence.verbatim(names),
                plan.format(number));
    }
}
