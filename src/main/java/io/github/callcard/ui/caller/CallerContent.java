package io.github.callcard.ui.caller;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is shown of a caller. All texts are single-line; an empty one is not shown.
 *
 * @param name the headline
 * @param detail title and company, or what is known instead
 * @param number the number, when the headline is not the number already
 * @param claim what the caller's side says about itself, worded as a claim
 * @param why why the caller is uncertain
 * @param background one sentence more for who asks: why this name, or why none
 * @param rows the callers who share the number, when there are several
 * @param more the names that found no room among the rows
 */
public record CallerContent(
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

        /** The same for a screen reader. */
        public String spoken() {
            return isNumber ? OuterText.isolated(text) : text;
        }
    }

    /**
     * One of several callers.
     *
     * @param mark says that it is who was chosen, empty where it is not
     */
    public record Row(String name, String note, String mark) {

        /** One of those of whom nobody was chosen. */
        public Row(String name, String note) {
            this(name, note, "");
        }
    }

    public CallerContent {
        rows = List.copyOf(rows);
        more = List.copyOf(more);
    }

    CallerContent withBackground(String other) {
        return new CallerContent(avatar, name, detail, number, claim, why, other, rows, more, moreWords);
    }

    CallerContent withClaim(String other) {
        return new CallerContent(avatar, name, detail, number, other, why, background, rows, more, moreWords);
    }

    /** The texts for a screen reader but the names of several callers; some may be empty. */
    public Stream<String> spoken() {
        return Stream.of(name.spoken(), detail, OuterText.isolated(number), claim, why);
    }

    /** The names of all callers who share the number, also of those that found no room. */
    public Stream<String> names() {
        return Stream.concat(rows.stream().map(Row::name), more.stream());
    }
}
