package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallLink;
import io.github.callcard.number.NumberLink;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that the running program does, read without the command line's library: a softphone waits for the process, and
 * most of its time would go into loading classes. Anything that is not plainly such a command is left to the command
 * line proper, which does the same and knows help and mistakes.
 *
 * @param profile chosen with {@code --profile}, null for the user's own
 */
public record HandOver(@Nullable Path profile, Command command) {

    /** The sentence of {@code callcard call} where no program runs. */
    private static final Sentence NOBODY =
            Sentence.of("Callcard is not running, so the call cannot be shown; start it first.");

    private static final Sentence UNREACHABLE =
            Sentence.of("Callcard runs but cannot be reached just now; it mends that within a minute.");

    private static final List<String> CALL_OPTIONS = List.of("--name", "--state", "--id");
    private static final String PROFILE = "--profile";

    /** Says nothing to a hand-over, which logs nothing. */
    private static final List<String> VERBOSE = List.of("-v", "--verbose");

    /** Words from outside stand behind it, so that a number or an address is never read as an option. */
    private static final String NO_MORE_OPTIONS = "--";

    /** The request of a command line, empty where it is another command or is not written plainly. */
    public static Optional<HandOver> of(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        boolean onlyWords = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!onlyWords && argument.equals(NO_MORE_OPTIONS)) {
                onlyWords = true;
                continue;
            }
            if (onlyWords || !argument.startsWith("-")) {
                words.add(argument);
                continue;
            }
            if (VERBOSE.contains(argument)) {
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            boolean valueFollows = equals < 0 && i + 1 < arguments.length;
            if (!(name.equals(PROFILE) || CALL_OPTIONS.contains(name)) || (equals < 0 && !valueFollows)) {
                return Optional.empty();
            }
            options.put(name, equals < 0 ? arguments[++i] : argument.substring(equals + 1));
        }
        try {
            Path profile = options.containsKey(PROFILE) ? Path.of(options.remove(PROFILE)) : null;
            Optional<Command> command = command(words, options);
            return command.isEmpty() ? Optional.empty() : Optional.of(new HandOver(profile, command.get()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Command> command(List<String> words, Map<String, String> options) {
        if (words.isEmpty() && options.isEmpty()) {
            return Optional.of(new Command.Show());
        }
        boolean isOpen = words.size() == 2 && words.getFirst().equals("open") && options.isEmpty();
        if (isOpen && CallLink.isOne(words.get(1))) {
            return Optional.of(new Command.Open(bounded(words.get(1))));
        }
        if (isOpen && isLink(words.get(1))) {
            return Command.read(words);
        }
        boolean isCall = words.size() == 2 && words.getFirst().equals("call");
        return isCall
                ? Command.read(List.of(
                        "call",
                        options.getOrDefault("--state", "ringing"),
                        words.get(1),
                        options.getOrDefault("--name", ""),
                        options.getOrDefault("--id", "")))
                : Optional.empty();
    }

    /** A link that announces a call wrongly is for the running program, too, whose log tells of it; too long stays so. */
    private static String bounded(String link) {
        return link.substring(0, Math.min(link.length(), CallLink.LONGEST + 1));
    }

    /** Processes that a softphone starts one after the other may arrive in another order: the moments of their starts tell. */
    private static Command dated(Command command) {
        return command instanceof Command.Call call
                ? new Command.Call(call.report()
                        .toldAt(ProcessHandle.current().info().startInstant().orElse(null)))
                : command;
    }

    private static boolean isLink(String text) {
        try {
            NumberLink.of(text);
            return true;
        } catch (SentenceException e) {
            return false;
        }
    }

    /**
     * Hands it over.
     *
     * @param own the user's own profile
     * @return empty where no program runs, and this process has to become it
     * @throws SentenceException with the sentence that says why it was not done
     */
    public Optional<Reply> send(Profile own) throws SentenceException, InterruptedException {
        Profile chosen = profile == null ? own : own.orChosen(profile);
        Optional<Reply> reply = new InstanceClient(chosen).send(dated(command));
        if (reply.isPresent() && !reply.get().taken()) {
            throw new SentenceException(reply.get().sentence());
        }
        if (reply.isEmpty() && command instanceof Command.Call) {
            throw new SentenceException(Instance.isClaimed(chosen) ? UNREACHABLE : NOBODY);
        }
        return reply;
    }
}
