package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallReport;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that another process asks of the running program. As words it goes from process to process; the words stay what
 * they are, since for a while after an update a new process meets an old program.
 */
public sealed interface Command {

    /** The user started it once more: it comes before the user's eyes. */
    record Show() implements Command {
        @Override
        public List<String> words() {
            return List.of("show");
        }
    }

    /** It was started at sign-in and runs already: nothing needs to be done. */
    record StartQuietly() implements Command {
        @Override
        public List<String> words() {
            return List.of("be-there");
        }
    }

    /** A softphone tells of a call. */
    record Call(CallReport report) implements Command {
        @Override
        public List<String> words() {
            return List.of(
                    "call", report.state().name(), report.number(), orEmpty(report.name()), orEmpty(report.id()));
        }
    }

    /** The user followed a link to a number. */
    record Open(String url) implements Command {
        @Override
        public List<String> words() {
            return List.of("open", url);
        }
    }

    /** The words that {@link #read} understands. */
    List<String> words();

    /** The command of these words, empty where there is no such command or its words are others. */
    static Optional<Command> read(List<String> words) {
        // The request, and the count of the words that go with it.
        return switch (words.isEmpty() ? "" : words.getFirst() + " " + (words.size() - 1)) {
            case "show 0" -> Optional.of(new Show());
            case "be-there 0" -> Optional.of(new StartQuietly());
            case "open 1" -> Optional.of(new Open(words.get(1)));
            case "call 4" ->
                CallReport.State.named(words.get(1))
                        .map(state -> new Call(new CallReport(state, words.get(2), words.get(3), words.get(4))));
            default -> Optional.empty();
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
