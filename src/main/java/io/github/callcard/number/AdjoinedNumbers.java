package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whole numbers one behind another with nothing but signs between them, 22123456/91234567 or 22123456 91 23 45 67. The same
 * signs stand within numbers, so that each place is tried: every part has to be a number in use. For one text.
 */
final class AdjoinedNumbers {

    /** There are islands with four. */
    private static final int FEWEST_DIGITS = 4;

    /** Fifteen and an international prefix of three. */
    private static final int MOST_DIGITS = 18;

    /** A text with more is no list that anybody wrote. */
    private static final int MOST_DIGITS_OF_ALL = 60;

    private static final int MOST_TRIES = 40;

    private final String text;
    private final Function<String, Optional<Reading>> whole;
    private int tries;

    /** @param whole reads a part that is a number in use; empty for any other */
    AdjoinedNumbers(String text, Function<String, Optional<Reading>> whole) {
        this.text = text;
        this.whole = whole;
    }

    /** True when a text has digits enough for two numbers, and something between them. */
    static boolean mayBe(String text) {
        int digits = digitCount(text, 0, text.length());
        return digits >= 2 * FEWEST_DIGITS
                && digits <= MOST_DIGITS_OF_ALL
                && text.length() > digits
                && text.indexOf('@') < 0;
    }

    /** The numbers in their order; none where any part of the text is no number. */
    List<Reading> all() {
        return from(0);
    }

    private List<Reading> from(int start) {
        int digits = 0;
        for (int i = start; i < text.length() - 1 && digits <= MOST_DIGITS; i++) {
            digits += isDigit(i) ? 1 : 0;
            int next = digits < FEWEST_DIGITS || isDigit(i + 1) ? text.length() : next(i + 1);
            Optional<Reading> first = next < text.length() ? read(start, i + 1) : Optional.empty();
            List<Reading> others = first.isEmpty() ? List.of() : rest(next);
            if (!others.isEmpty()) {
                List<Reading> all = new ArrayList<>(others.size() + 1);
                first.ifPresent(all::add);
                all.addAll(others);
                return all;
            }
        }
        return List.of();
    }

    private List<Reading> rest(int start) {
        Optional<Reading> last = read(start, text.length());
        return last.isPresent() ? List.of(last.get()) : from(start);
    }

    private Optional<Reading> read(int start, int end) {
        boolean read = digitCount(text, start, end) >= FEWEST_DIGITS && tries++ < MOST_TRIES;
        return read ? whole.apply(text.substring(start, end)) : Optional.empty();
    }

    /**
     * The beginning of the next number; the end of the text where a letter stands before it, or a comma before its
     * plus: a pause.
     */
    private int next(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(i) || c == '+' || c == '(') {
                return c == '+' && text.charAt(i - 1) == ',' ? text.length() : i;
            }
            if (Character.isLetter(c)) {
                return text.length();
            }
        }
        return text.length();
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int digitCount(String text, int start, int end) {
        return (int) text.substring(start, end)
                .chars()
                .filter(c -> c >= '0' && c <= '9')
                .count();
    }
}
