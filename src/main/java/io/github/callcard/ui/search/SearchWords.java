package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.number.E164;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.caller.Initials;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the rows of the box into words. Knows nothing of windows; safe on any thread. */
public final class SearchWords {

    private final Words words;
    private final LongFunction<String> numbers;
    private final ColleagueWords colleagues;

    /** @param numbers writes an E.164 number the way of the user's country */
    public SearchWords(Locale language, LongFunction<String> numbers, ColleagueWords colleagues) {
        this.words = new Words(SearchWords.class, language);
        this.numbers = numbers;
        this.colleagues = colleagues;
    }

    Words words() {
        return words;
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    String say(Sentence sentence) {
        return words.say(sentence);
    }

    String command(SearchCommand command) {
        return words.say("command." + command.name());
    }

    /** The row as it is shown. */
    SearchLine line(SearchRow row) {
        return switch (row) {
            case SearchRow.Caller shown -> caller(shown.caller());
            case SearchRow.Colleague colleague -> colleague(colleague);
            case SearchRow.PickUp call ->
                new SearchLine("", words.say("pickUp", OuterText.line(call.name())), words.say("pickUp.detail"));
            case SearchRow.Typed number -> new SearchLine("#", written(number.text()), words.say("number.detail"));
            case SearchRow.Command command ->
                new SearchLine("", command(command.command()), words.say("command.detail"));
            case SearchRow.Server server ->
                new SearchLine("", words.say("server", server.typed()), words.say("server.detail"));
        };
    }

    private SearchLine caller(CallerId caller) {
        boolean person = !caller.personName().isEmpty();
        String name = OuterText.line(caller.displayName());
        String detail = person ? OuterText.line(caller.contactName()) : words.say("company.detail");
        State state = caller.e164() == 0 ? State.UNKNOWN : colleagues.state("+" + caller.e164());
        String letters = person ? Initials.ofPerson(name) : Initials.ofCompany(name);
        return new SearchLine(
                letters.isEmpty() ? "#" : letters,
                name.isEmpty() ? words.say("name.missing") : name,
                stated(state, detail),
                caller.e164() == 0 ? words.say("number.missing") : numbers.apply(caller.e164()),
                true,
                state);
    }

    private SearchLine colleague(SearchRow.Colleague colleague) {
        String name = OuterText.line(colleague.name());
        String letters = Initials.ofPerson(name);
        State state = colleagues.state(colleague.extension());
        return new SearchLine(
                letters.isEmpty() ? "#" : letters,
                name,
                stated(state, words.say("colleague.detail")),
                colleague.extension(),
                true,
                state);
    }

    /** The state comes first: the end of a long text may be cut off. */
    private String stated(State state, String detail) {
        return Stream.of(colleagues.now(state), detail)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** A typed number as the user's country writes it, where it names its country. */
    private String written(String typed) {
        boolean international = typed.startsWith("+") && typed.length() - 1 <= E164.MOST_DIGITS;
        return international ? numbers.apply(Long.parseLong(typed.substring(1))) : typed;
    }

    /** The words for how Enter deals with a number. */
    String way(DialWay way, String number) {
        return switch (way) {
            case DialWay.ByLine line ->
                line.dialled().equals(number)
                        ? words.say("way.line", line.line())
                        : words.say("way.line.dialled", line.line(), line.dialled());
            case DialWay.AsksFirst asks -> words.say("way.asks");
            case DialWay.ByProgram program -> words.say("way.program", program.name());
            case DialWay.Copied copied -> words.say("way.copied");
            case DialWay.NotYet early -> words.say("way.notYet");
        };
    }

    /** The words for how Enter deals with a row that has no number; empty where there is one. */
    Optional<String> act(SearchRow row) {
        return switch (row) {
            case SearchRow.Caller caller ->
                caller.number().isEmpty() ? Optional.of(words.say("act.open")) : Optional.empty();
            case SearchRow.Colleague colleague -> Optional.empty();
            case SearchRow.PickUp call -> Optional.of(words.say("act.pickUp", call.code()));
            case SearchRow.Typed number -> Optional.empty();
            case SearchRow.Command command -> Optional.of(words.say("act.enter"));
            case SearchRow.Server server -> Optional.of(words.say("act.enter"));
        };
    }
}
