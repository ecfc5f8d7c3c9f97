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
    record Show() implements Command {}

    /** It was started at sign-in and runs already: nothing needs to be done. */
    record StartQuietly() implements Command {}

    /** A softphone tells of a call. */
    record Call(CallReport report) implements Command {}

    /** The user followed a link to a number. */
    record Open(String url) implements Command {}

    /** Somebody wants to know how the lines are doing: the reply tells, with one JSON object a line. */
    record Lines() implements Command {}

    /** The words that {@link #read} understands. */
    default List<String> words() {
        return switch (this) {
            case Show show -> List.of("show");
            case StartQuietly quietly -> List.of("be-there");
            case Open open -> List.of("open", open.url());
            case Lines lines -> List.of("lines");
            case Call call -> {
                CallReport report = call.report();
                yield List.of(
                        "call", report.state().name(), report.number(), orEmpty(report.name()), orEmpty(report.id()));
            }
        };
    }

    /** The command of these words, empty where there is no such command or its words are others. */
    static Optional<Command> read(List<String> words) {
        // The request, and the count of the words that go with it.
        return switch (words.isEmpty() ? "" : words.getFirst() + " " + (words.size() - 1)) {
            case "show 0" -> Optional.of(new Show());
            case "be-there 0" -> Optional.of(new StartQuietly());
            case "lines 0" -> Optional.of(new Lines());
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
