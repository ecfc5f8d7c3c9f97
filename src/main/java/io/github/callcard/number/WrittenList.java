package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may hold several numbers: 22123456, 22123457 or Tel 22123456 Fax 22123457. Nobody can say which of them is
 * calling.
 */
final class WrittenList {

    /** There are islands with four. */
    private static final int FEWEST_OF_A_NUMBER = 4;

    private static final int MOST_PARTS = 8;

    /** More digits behind a slash are no short form of a second number. */
    private static final int MOST_LAST_DIGITS = 4;

    /** The signs between numbers, seldom within one. Two commas are a pause; a hash behind is dialled in it. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[0-9)\\].\\p{L}])(?:"
            + " *+\\n\\s*+| *+(?<!,),(?![,+]) *+| *+(?<!;);(?![;+a-z]) *+| *+[|&•·] *+| ++[-+] ++| *+(?=[+])"
            + "|[ \\n/(\\[,;:.-]++\\p{L}[\\p{L} \\n.,/&'()\\[\\]-]*+[:= ]*+)(?=[(\\[]*+[+0-9])");

    /** The words of an extension and the letters of a pause stand between a number and what is dialled behind it. */
    private static final Pattern EXTENSION = Pattern.compile(
            "(?:.*[^\\p{L}])?(?:" + ExtensionWords.PATTERN + ")[.:= ]*+|[ ,;]*+[xpw][xpw., ]*+", Pattern.DOTALL);

    private WrittenList() {}

    /**
     * A number as it was read, or only as possible where the text it was read from holds several.
     *
     * @param read reads a part by itself
     */
    static CallerNumber judge(
            CallerNumber number, String text, Function<String, CallerNumber> read, CountryTables tables) {
        boolean separated = maySeparate(text);
        boolean adjoined = isUnknown(number) && AdjoinedNumbers.mayBe(text);
        if (!separated && !adjoined) {
            return number;
        }
        Function<String, Optional<Reading>> whole = part -> whole(read.apply(part), tables);
        List<Reading> numbers = separated
                ? parts(text).stream().map(whole).flatMap(Optional::stream).toList()
                : List.of();
        if (numbers.size() < 2 && adjoined) {
            numbers = new AdjoinedNumbers(text, whole).all();
        }
        if (numbers.size() > 1) {
            boolean isOne = numbers.stream().mapToLong(Reading::e164).distinct().count() == 1;
            List<Reading> readings = isOne
                    ? List.of(numbers.getFirst())
                    : numbers.stream().map(Reading::asOneOfSeveral).distinct().toList();
            return new CallerNumber(number.raw(), Kind.NUMBER, readings);
        }
        return separated ? shortened(number, text, whole) : number;
    }

    /** A number and the last digits of the next, 22 12 34 56/57: either of them, or all digits as one where they are one. */
    private static CallerNumber shortened(CallerNumber number, String text, Function<String, Optional<Reading>> whole) {
        String before = beforeSlash(text);
        Optional<Reading> first = before.isEmpty() ? Optional.empty() : whole.apply(before);
        if (first.isEmpty()) {
            return number;
        }
        String last = DialString.of(text.substring(text.lastIndexOf('/') + 1)).digits();
        boolean isShort = !last.isEmpty() && last.length() <= MOST_LAST_DIGITS;
        List<Reading> readings = new ArrayList<>(3);
        if (!isShort || !isUnknown(number)) {
            number.readings().stream().map(Reading::asPartial).forEach(readings::add);
        }
        if (isShort) {
            readings.add(first.get().asOneOfSeveral());
            whole.apply(withLastDigits(before, last))
                    .map(Reading::asOneOfSeveral)
                    .ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            return number;
        }
        return new CallerNumber(
                number.raw(), Kind.NUMBER, readings.stream().distinct().toList(), number.extension(), number.digits());
    }

    private static String withLastDigits(String number, String last) {
        StringBuilder other = new StringBuilder(number);
        int left = last.length();
        for (int i = number.length() - 1; i >= 0 && left > 0; i--) {
            if (Character.isDigit(number.charAt(i))) {
                other.setCharAt(i, last.charAt(--left));
            }
        }
        return other.toString();
    }

    /** A text that is a whole number in use and can be nothing else. */
    private static Optional<Reading> whole(CallerNumber part, CountryTables tables) {
        return part.readings().stream()
                .limit(1)
                .filter(first -> first.certain()
                        && (first.form() == Form.E164 || first.form() == Form.NATIONAL)
                        && tables.isValid(first.e164()))
                .findFirst();
    }

    /** True when all digits together are no number in use. */
    private static boolean isUnknown(CallerNumber number) {
        return number.kind() != Kind.INTERNAL
                && number.readings().stream()
                        .allMatch(each -> each.repair() == Repair.UNKNOWN_RANGE || each.form() == Form.PARTIAL);
    }

    /** The parts that may be numbers, as they stand; none where the text can be one number only. */
    private static List<String> parts(String text) {
        if (text.endsWith("#")) {
            return List.of();
        }
        List<String> parts = separated(text.toLowerCase(Locale.ROOT));
        return parts.isEmpty() ? halves(text) : parts;
    }

    /** The text before a slash, which may be a number by itself: 089 123456/78. Empty where there is none. */
    private static String beforeSlash(String text) {
        int slash = text.lastIndexOf('/');
        return slash > 0
                        && digitCount(text.substring(0, slash)) >= FEWEST_OF_A_NUMBER
                        && digitCount(text.substring(slash)) > 0
                ? text.substring(0, slash).strip()
                : "";
    }

    private static List<String> separated(String written) {
        List<String> parts = new ArrayList<>(2);
        Matcher between = BETWEEN.matcher(written);
        int from = 0;
        while (parts.size() < MOST_PARTS && between.find()) {
            boolean isExtension = EXTENSION.matcher(between.group()).matches();
            if (!isExtension && digitCount(written.substring(from, between.start())) >= FEWEST_OF_A_NUMBER) {
                parts.add(written.substring(from, between.start()).strip());
                from = between.end();
            }
        }
        if (parts.isEmpty() || digitCount(written.substring(from)) < FEWEST_OF_A_NUMBER) {
            return List.of();
        }
        parts.add(written.substring(from).strip());
        return parts;
    }

    /** Two numbers of one shape with a space between: 201234 201235. */
    private static List<String> halves(String text) {
        int middle = text.length() / 2;
        if (text.length() % 2 == 0 || text.charAt(middle) != ' ') {
            return List.of();
        }
        String first = text.substring(0, middle);
        String second = text.substring(middle + 1);
        boolean sameShape = first.replaceAll("[0-9]", "0").equals(second.replaceAll("[0-9]", "0"));
        return sameShape ? List.of(first, second) : List.of();
    }

    /** Most texts are one number, which is seen at a glance. */
    private static boolean maySeparate(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || ",;/|&+\n·•".indexOf(c) >= 0 || (c == ' ' && isMiddle(text, i))) {
                return digitCount(text) >= 2 * FEWEST_OF_A_NUMBER;
            }
        }
        return false;
    }

    private static boolean isMiddle(String text, int at) {
        return text.charAt(at - 1) == '-' || at == text.length() / 2;
    }

    private static long digitCount(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
