package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** What stands between numbers, and seldom within one. Two commas are a pause; a hash behind is what is dialled in it. */
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
        if (!maySeparate(text)) {
            return number;
        }
        List<Reading> numbers = parts(text).stream()
                .map(read)
                .filter(part -> isNumber(part, tables))
                .map(part -> part.readings().getFirst())
                .toList();
        if (numbers.size() > 1) {
            boolean isOne = numbers.stream().mapToLong(Reading::e164).distinct().count() == 1;
            List<Reading> readings = isOne
                    ? List.of(numbers.getFirst())
                    : numbers.stream().map(Reading::asPartial).distinct().toList();
            return new CallerNumber(number.raw(), Kind.NUMBER, readings);
        }
        String before = number.readings().isEmpty() ? "" : beforeSlash(text);
        return before.isEmpty() || !isNumber(read.apply(before), tables)
                ? number
                : new CallerNumber(
                        number.raw(),
                        number.kind(),
                        number.readings().stream().map(Reading::asPartial).toList(),
                        number.extension(),
                        number.digits());
    }

    private static boolean isNumber(CallerNumber part, CountryTables tables) {
        Reading first = part.readings().isEmpty() ? null : part.readings().getFirst();
        return first != null
                && first.certain()
                && (first.form() == Form.E164 || first.form() == Form.NATIONAL)
                && tables.isValid(first.e164());
    }

    /** The parts that may be numbers, as they stand; none where the text can be one number only. */
    private static List<String> parts(String text) {
        if (text.endsWith("#")) {
            return List.of();
        }
        List<String> parts = separated(text.toLowerCase(Locale.ROOT));
        return parts.isEmpty() ? halves(text) : parts;
    }

    /** What stands before a slash, which may be a number by itself: 089 123456/78. Empty where there is nothing of it. */
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
