package io.github.callcard.directory.search;

import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A typed text as words, each of which has to be found. Digits with spaces between them are one number. */
final class TypedText {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    /** As many digits as a number has that is worth reading by the plan. */
    private static final int DIGITS_OF_NUMBER = 6;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9+(])[\\s()/.\\p{Pd}]+(?=[0-9(])");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern DIGITS = Pattern.compile("\\(?(\\+?[0-9]+)\\)?");

    private TypedText() {}

    /** The words; none where nothing was typed that can be searched. */
    static List<TypedWord> words(String typed, NumberPlan plan) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String joined = BETWEEN_DIGITS.matcher(text.strip()).replaceAll("");
        List<TypedWord> words = new ArrayList<>();
        for (String part : SPACES.split(joined, -1)) {
            Matcher digits = DIGITS.matcher(part);
            if (digits.matches()) {
                words.add(number(digits.group(1), plan));
            } else {
                FoldedWord.of(part).forEach(word -> words.add(TypedWord.of(word, List.of())));
            }
        }
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }

    /** A number, or a part of one; without a plus the digits may also be a word of a name. */
    private static TypedWord number(String text, NumberPlan plan) {
        List<TypedDigits> meanings = new ArrayList<>(TypedDigits.of(text));
        if (text.length() > DIGITS_OF_NUMBER) {
            OptionalLong read = plan.stated(plan.read(text));
            read.ifPresent(e164 -> TypedDigits.of(Long.toString(e164), TypedDigits.Where.START)
                    .filter(meaning -> !meanings.contains(meaning))
                    .ifPresent(meanings::add));
        }
        return text.startsWith("+")
                ? TypedWord.ofNumber(meanings)
                : TypedWord.of(FoldedWord.of(text).getFirst(), meanings);
    }
}
