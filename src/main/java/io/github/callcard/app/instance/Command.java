package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
            List<String> words = new ArrayList<>(List.of(
                    "call", report.state().name(), report.number(), orEmpty(report.name()), orEmpty(report.id())));
            if (report.toldAt() != null) {
                words.add(Long.toString(report.toldAt().toEpochMilli()));
            }
            return words;
        }
    }

    /** The user followed a link to a number. */
    record Open(String url) implements Command {
        @Override
        public List<String> words() {
            return List.of("open", url);
        }
    }

    /** Somebody wants to know how the lines are doing: the reply tells, with one JSON object a line. */
    record Lines() implements Command {
        @Override
        public List<String> words() {
            return List.of("lines");
        }
    }

    /** The user wants the box that searches and dials. */
    record OpenSearch() implements Command {
        @Override
        public List<String> words() {
            return List.of("search");
        }
    }

    /** Somebody searches the caller ids: the reply tells who was found, with one JSON object a line. */
    record Search(String text) implements Command {
        @Override
        public List<String> words() {
            return List.of("search", text);
        }
    }

    /**
     * Somebody wants a number to be dialled: the reply tells by which line.
     *
     * @param line the user's name for the line, empty for the only one
     * @param confirmed whether an emergency number or a costly one is meant
     */
    record Dial(String number, String line, boolean confirmed) implements Command {
        private static final String CONFIRMED = "confirmed";

        @Override
        public List<String> words() {
            return List.of("dial", number, line, confirmed ? CONFIRMED : "");
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
            case "lines 0" -> Optional.of(new Lines());
            case "search 0" -> Optional.of(new OpenSearch());
            case "search 1" -> Optional.of(new Search(words.get(1)));
            case "dial 3" ->
                Optional.of(new Dial(words.get(1), words.get(2), words.get(3).equals(Dial.CONFIRMED)));
            case "open 1" -> Optional.of(new Open(words.get(1)));
            case "call 4" ->
                CallReport.State.named(words.get(1))
                        .map(state -> new Call(new CallReport(state, words.get(2), words.get(3), words.get(4))));
            case "call 5" ->
                moment(words.get(5)).flatMap(moment -> read(words.subList(0, 5)).map(at(moment)));
            default -> Optional.empty();
        };
    }

    private static UnaryOperator<Command> at(Instant moment) {
        return command -> command instanceof Call call ? new Call(call.report().toldAt(moment)) : command;
    }

    private static Optional<Instant> moment(String millis) {
        return millis.matches("[0-9]{1,15}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)))
                : Optional.empty();
    }

    /** The same as versions before this one know it; empty where it is that already. */
    default Optional<Command> earlier() {
        return this instanceof Call call && call.report().toldAt() != null
                ? Optional.of(new Call(call.report().toldAt(null)))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
