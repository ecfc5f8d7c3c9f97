package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The telephone number that somebody meant who selected a text, such as "call +47 22 12 34 56 before noon". */
public final class NumberInText {

    private static final int LONGEST = 2_000;
    private static final int MOST_TRIES = 50;

    /** Characters that show nothing, or turn what is shown around. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+|\\p{Cf}");

    /** Digits that are part of no word, service code or amount. */
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d*#.,:+/-])\\d{3,15}(?![\\p{L}\\d*#:/-]|[.,]\\d)");

    private NumberInText() {}

    /**
     * Finds the number. The whole text may be one, however short; in a text with other words it is the first that is a number in use
     * somewhere, or else the only row of digits.
     *
     * @param region whose numbers are written without a country code, such as {@code NO}
     * @return as {@link TypedNumber} reads it; empty where there is none
     */
    public static Optional<TypedNumber> find(String text, String region) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String visible = INVISIBLE
                .matcher(text)
                .replaceAll(found -> Character.getType(found.group().codePointAt(0)) == Character.FORMAT ? "" : " ")
                .strip();
        return TypedNumber.read(visible).or(() -> inUse(visible, region)).or(() -> only(visible));
    }

    private static Optional<TypedNumber> inUse(String text, String region) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (PhoneNumberMatch match : library.findNumbers(text, region, Leniency.VALID, MOST_TRIES)) {
            if (!isPartOfCode(text, match.start(), match.end())) {
                // What is written behind an extension's word is dialled by nobody at once.
                Optional<TypedNumber> written = TypedNumber.read(match.rawString());
                return written.isPresent()
                        ? written
                        : TypedNumber.read(library.format(match.number(), PhoneNumberFormat.E164));
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOfCode(String text, int start, int end) {
        String around =
                text.substring(Math.max(0, start - 1), start) + text.substring(end, Math.min(text.length(), end + 1));
        return PlainDigits.isServiceCode(around);
    }

    private static Optional<TypedNumber> only(String text) {
        List<String> rows =
                DIGITS.matcher(text).results().map(MatchResult::group).toList();
        return rows.size() == 1 ? TypedNumber.read(rows.getFirst()) : Optional.empty();
    }
}
