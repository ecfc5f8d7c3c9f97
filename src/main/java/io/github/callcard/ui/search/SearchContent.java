package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.search.Marks;
import io.github.callcard.number.TypedNumber;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the rows for what was typed. On the box's own thread. */
final class SearchContent {

    private static final int MOST_CALLERS = 50;
    private static final int MOST_FAMILIAR = 6;
    private static final int MOST_COMMANDS = 3;
    private static final int FEWEST_LETTERS = 2;

    /** Fewer are a part of a number. */
    private static final int FEWEST_DIGITS = 6;

    private final SearchActions actions;
    private final FoundColleagues colleagues;
    private final List<SearchCommand> commands;
    private final SearchWords words;

    SearchContent(SearchActions actions, List<SearchCommand> commands, SearchWords words) {
        this.actions = actions;
        this.colleagues = new FoundColleagues(actions.colleagues());
        this.commands = List.copyOf(commands);
        this.words = words;
    }

    /**
     * The rows: colleagues, people and companies, the typed number, commands, the offer to search further.
     *
     * @param whole true where the text is a whole number, so that it, or whoever has it, comes before those it is a part of
     * @return with what is to be said above them, where nobody is among the caller ids
     */
    Found find(String typed, boolean whole) throws SentenceException, InterruptedException {
        if (typed.isBlank()) {
            return new Found(start(), SearchNote.NONE);
        }
        List<CallerId> callers = whole ? ownersFirst(typed) : actions.find(typed, MOST_CALLERS);
        List<SearchRow> rows = new ArrayList<>();
        List<SearchRow.Colleague> found = colleagues.of(typed, callers);
        rows.addAll(found);
        callers.forEach(caller -> rows.add(new SearchRow.Caller(caller)));
        // Behind the first, since Enter is to call whoever was typed.
        rows.addAll(Math.min(1, rows.size()), colleagues.ringing(typed));
        typedNumber(typed, callers)
                .filter(number ->
                        found.stream().noneMatch(row -> row.extension().equals(number.text())))
                .ifPresent(number -> rows.add(whole ? 0 : place(number, rows.size()), number));
        List<SearchCommand> named = named(typed);
        named.forEach(command -> rows.add(new SearchRow.Command(command)));
        if (actions.hasServer() && typed.strip().length() >= FEWEST_LETTERS) {
            rows.add(new SearchRow.Server(typed.strip()));
        }
        boolean nobody = callers.isEmpty() && found.isEmpty() && named.isEmpty();
        return new Found(rows, nobody ? SearchNote.NOBODY : SearchNote.NONE);
    }

    /** The rows for people of SuperOffice. */
    Found findAtServer(String typed) throws SentenceException, InterruptedException {
        List<SearchRow> rows = actions.findAtServer(typed).stream()
                .<SearchRow>map(SearchRow.Caller::new)
                .toList();
        return new Found(rows, rows.isEmpty() ? SearchNote.NOBODY_AT_SERVER : SearchNote.AT_SERVER);
    }

    private List<SearchRow> start() throws SentenceException, InterruptedException {
        List<SearchRow> rows = new ArrayList<>();
        actions.familiar(MOST_FAMILIAR).forEach(caller -> rows.add(new SearchRow.Caller(caller)));
        rows.addAll(colleagues.ringing(""));
        commands.forEach(command -> rows.add(new SearchRow.Command(command)));
        return rows;
    }

    private List<CallerId> ownersFirst(String number) throws SentenceException, InterruptedException {
        return actions.find(number, MOST_CALLERS).stream()
                .sorted(Comparator.comparing(caller -> !isOf(caller, number)))
                .toList();
    }

    /** Behind the people, since Enter would dial the part of a number that was typed so far. */
    private int place(SearchRow.Typed number, int last) {
        return actions.isEmergency(number.text()) ? 0 : last;
    }

    /** A number that no row has. */
    private static Optional<SearchRow.Typed> typedNumber(String typed, List<CallerId> callers) {
        return TypedNumber.read(typed)
                .map(TypedNumber::number)
                .filter(number -> callers.stream().noneMatch(caller -> isOf(caller, number)))
                .map(SearchRow.Typed::new);
    }

    /** True for the whole number, with the country code or without. */
    private static boolean isOf(CallerId caller, String number) {
        String digits = number.replaceFirst("^[+0]+", "");
        String whole = Long.toString(caller.e164());
        return number.startsWith("+")
                ? whole.equals(digits)
                : digits.length() >= FEWEST_DIGITS && whole.endsWith(digits);
    }

    private List<SearchCommand> named(String typed) {
        return commands.stream()
                .filter(command -> Marks.hasAll(words.command(command), typed))
                .limit(MOST_COMMANDS)
                .toList();
    }

    /** The rows, and what is said above them. */
    record Found(List<SearchRow> rows, SearchNote note) {
        Found {
            rows = List.copyOf(rows);
        }
    }
}
