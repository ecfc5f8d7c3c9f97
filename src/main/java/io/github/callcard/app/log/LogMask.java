package io.github.callcard.app.log;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts for the log and for whoever helps: no number is left whole, no address of a person, no token. Moments and what is
 * counted in a unit stay, since they say what happened and nothing about anybody.
 */
public final class LogMask {

    private static final String HIDDEN = "…";

    /** Enough to tell two calls apart, too little to call. */
    private static final int LAST_DIGITS = 2;

    private static final String DATE = "(?<![\\d+])(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK = "\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?";

    /** A date alone could be the middle of a number in groups, with a time of day it cannot. */
    private static final Pattern MOMENT = Pattern.compile(either(
            DATE + "[T ]" + CLOCK + "(?:Z|[+-]\\d\\d:?\\d\\d)?(?!\\d)",
            "(?<!\\d[ ()/-]{1,2})" + DATE + "(?![ ()/-]{0,2}\\d)",
            "(?<!\\d)" + CLOCK + "(?!\\d)"));

    /** An ISO duration, digits before a unit, and the port behind an IPv4 address. */
    private static final String COUNT = either(
            "(?<![\\p{L}\\d])PT(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d{1,9})?S)?",
            "(?<![\\d+(/-])(?<!\\d[ ()/-]{1,2})\\d{5,9}(?= (?:ns|µs|ms|s|seconds|bytes|[KM]i?B|caller ids|rows|entries|characters)\\b)",
            "(?<=\\.\\d{1,3}:)\\d{5}(?!\\d)");

    /** The sign that a secret follows: the name of a way to sign in, of a secret, or of a value in a query. */
    private static final String ANNOUNCED = either(
                    "[?&][\\w.-]{1,40}=",
                    "(?i:\\b(?:bearer|basic|negotiate|soticket)) {1,2}(?=\\S{8})(?=[^\\s\\d]{0,400}\\d)",
                    "(?i:password|secret|token|ticket|api.?key)[\"']?[=:] ?[\"']?")
            + "(?=[^\\s\"'<>&),;])";

    private static final String REST_OF_SECRET = "[^\\s\"'<>&),;]+";

    /** Long and of all kinds of letters: no word, but what a generator of tokens makes. */
    private static final String SECRET = either(
            "(?<![\\w-])eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,4}",
            "(?<![\\w-])(?=[a-z_\\d-]*+[A-Z])(?=[A-Z_\\d-]*+[a-z])(?=[A-Za-z_-]*+\\d)[\\w-]{24,}",
            "(?<![\\w-])[0-9a-f]{32,}(?![\\w-])");

    /** The part before the host of an e-mail or SIP address. */
    private static final String PERSON = either(
            "(?i:(?<=\\bsips?:))[^\\s@<>;,]{1,64}(?=@)",
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+(?=@(?:(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,}|\\d{1,3}(?:\\.\\d{1,3}){3}))");

    /** Five digits or more in a row, or seven or more in the groups people write numbers in; bounded, since each takes some stack. */
    private static final String NUMBER = "\\+?(?:\\d{5,}|\\d(?:[ ()/-]{0,2}\\d){6,400})";

    private static final Pattern ALL = Pattern.compile("(?<kept>" + MOMENT.pattern() + "|" + COUNT + ")|(?<announced>"
            + ANNOUNCED + ")" + REST_OF_SECRET + "|(?<secret>" + SECRET + ")|(?<person>" + PERSON + ")|" + NUMBER);

    private LogMask() {}

    private static String either(String... patterns) {
        return Stream.of(patterns).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The text with numbers, addresses of people and tokens masked. */
    public static String masked(String text) {
        return ALL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
    }

    private static String replacement(MatchResult found) {
        String text = found.group();
        if (found.start("kept") >= 0) {
            return text;
        }
        if (found.start("announced") >= 0) {
            return found.group("announced") + HIDDEN;
        }
        if (found.start("secret") >= 0 || (found.start("person") >= 0 && !text.matches("\\+?[\\d ()/-]+"))) {
            return HIDDEN;
        }
        return text.length() < 5 ? HIDDEN : HIDDEN + text.substring(text.length() - LAST_DIGITS);
    }

    /** Changes a text but for the moments in it. */
    public static String exceptMoments(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        Matcher moment = MOMENT.matcher(text);
        int end = 0;
        while (moment.find()) {
            changed.append(change.apply(text.substring(end, moment.start()))).append(moment.group());
            end = moment.end();
        }
        return changed.append(change.apply(text.substring(end))).toString();
    }
}
