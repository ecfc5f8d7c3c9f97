package io.github.callcard.words;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence for the user, made where something is known and put into words where it is shown. Its English text is the key
 * of its translations, so that it can be read where it is made. Nobody cuts, glues or matches the finished text.
 *
 * @param text the English text, with <code>{0}</code>, <code>{1}</code> and so on for the parts; other braces, and all
 *     braces of a text without parts, stand for themselves
 * @param parts texts from outside (an address, a name, a path), numbers that are never grouped, what each reader writes in a
 *     way of his own ({@link Formatted}), or further sentences
 */
public record Sentence(String text, List<Object> parts) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** @throws IllegalArgumentException when a place has no part, or a part no place */
    public Sentence {
        parts = List.copyOf(parts);
        if (!parts.isEmpty()) {
            List<Integer> places = places(text).distinct().sorted().toList();
            if (places.size() != parts.size() || places.getLast() != parts.size() - 1) {
                throw new IllegalArgumentException("parts and places differ: " + text);
            }
        }
    }

    private static Stream<Integer> places(String text) {
        return PLACE.matcher(text).results().map(place -> Integer.valueOf(place.group(1)));
    }

    /** A sentence of this English text. */
    public static Sentence of(String text, Object... parts) {
        return new Sentence(text, List.of(parts));
    }

    /**
     * A sentence about so many things. The six languages that Callcard speaks know one and many, so that each has a text.
     *
     * @param one the text for exactly one
     * @param many the text for any other number; {@code count} is the first part of both
     * @param parts the parts after the count
     */
    public static Sentence counted(long count, String one, String many, Object... parts) {
        return new Sentence(
                count == 1 ? one : many,
                Stream.concat(Stream.of(count), Stream.of(parts)).toList());
    }

    /** A text from outside that is shown as it is, such as a server's own words. */
    public static Sentence verbatim(String text) {
        return of("{0}", text);
    }

    /** This sentence and the next one. */
    public Sentence then(Sentence next) {
        return of("{0} {1}", this, next);
    }

    /** This sentence with its texts from outside changed, such as masked; its own words and numbers stay. */
    public Sentence withTexts(UnaryOperator<String> change) {
        return new Sentence(
                text,
                parts.stream()
                        .map(part -> switch (part) {
                            case Sentence inner -> inner.withTexts(change);
                            case Number number -> number;
                            case Formatted formatted -> formatted;
                            default -> change.apply(part.toString());
                        })
                        .toList());
    }

    /**
     * The finished text.
     *
     * @param translation from an English text to the one of the reader's language, or to itself where there is none
     * @param formats the reader's language, with the country whose formats he uses
     */
    public String in(UnaryOperator<String> translation, Locale formats) {
        String translated = translation.apply(text);
        if (parts.isEmpty()) {
            return translated;
        }
        return PLACE.matcher(translated)
                .replaceAll(place -> Matcher.quoteReplacement(part(place.group(1), translation, formats)));
    }

    private String part(String place, UnaryOperator<String> translation, Locale formats) {
        return switch (parts.get(Integer.parseInt(place))) {
            case Sentence inner -> inner.in(translation, formats);
            case Formatted formatted -> formatted.in(formats);
            case Object other -> other.toString();
        };
    }

    /** The finished English text, for logs and machines. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity(), Locale.ENGLISH);
    }
}
