package io.github.callcard.ui.card;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a card shows but the running time. All texts are single-line; an empty one is not shown.
 *
 * @param state the state's word
 * @param line what the user calls the line
 * @param name the headline
 * @param detail title and company, or what is known instead
 * @param number the number, when the headline is not the number already
 * @param claim what the caller's side says about itself, worded as a claim
 * @param why why the caller is uncertain
 * @param background one sentence more for who asks: why this name, or why none
 * @param rows the callers who share the number, when there are several
 * @param more the names that found no room among the rows
 */
public record CardContent(
        Tone tone,
        String state,
        String line,
        Avatar avatar,
        Name name,
        String detail,
        String number,
        String claim,
        String why,
        String background,
        List<Row> rows,
        List<String> more,
        String moreWords) {

    /** The round picture's letters. */
    public record Avatar(String letters, Tone tone) {}

    /**
     * The headline.
     *
     * @param sure whether it may be shown as certain
     * @param isNumber whether it is a number, which is written from left to right in every language
     */
    public record Name(String text, boolean sure, boolean isNumber) {
        String spoken() {
            return isNumber ? OuterText.isolated(text) : text;
        }
    }

    /** One of several callers. */
    public record Row(String name, String note) {}

    public CardContent {
        rows = List.copyOf(rows);
        more = List.copyOf(more);
    }

    CardContent withBackground(String other) {
        return new CardContent(
                tone, state, line, avatar, name, detail, number, claim, why, other, rows, more, moreWords);
    }

    /** The card in one breath, for a screen reader. */
    String spoken() {
        Stream<String> shared = Stream.concat(rows.stream().map(Row::name), more.stream());
        return Stream.concat(
                        Stream.of(state, name.spoken(), detail, OuterText.isolated(number), claim, why, line), shared)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
