package io.github.callcard.line.trace;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes people unrecognisable while what happened stays the same story: fictional digits end each number, letters
 * become x but for the first of a word, and lines and calls that were told apart still are. A driver's mistakes in a
 * text can still be seen. One for each trace: numbers of two traces cannot be compared. Any thread.
 */
final class Mask {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ ()/-]{0,2}\\d){4,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int KEY_BYTES = 32;

    /** Words of the notation of numbers, which say nothing about anybody. */
    private static final Set<String> NOTATION =
            Set.of("sip", "sips", "tel", "callto", "ext", "x", "isub", "user", "phone", "context", "t", "p", "w");

    private final FictionalDigits digits;
    private final NumberPlan plan = NumberPlan.international();
    private final Map<LineId, LineId> lines = new HashMap<>();

    Mask() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        digits = new FictionalDigits(key);
    }

    LineEvent of(LineEvent event) {
        LineId line = line(event.line());
        return switch (event) {
            case LineEvent.Up up ->
                new LineEvent.Up(
                        line,
                        up.at(),
                        up.calls().stream()
                                .map(call -> new LiveCall(call.callId(), details(call.details()), call.answered()))
                                .toList());
            case LineEvent.Down down ->
                new LineEvent.Down(line, down.at(), down.reason().withTexts(this::numbers));
            case LineEvent.Ringing ringing ->
                new LineEvent.Ringing(line, ringing.callId(), ringing.at(), details(ringing.details()));
            case LineEvent.Identified identified ->
                new LineEvent.Identified(line, identified.callId(), identified.at(), details(identified.details()));
            case LineEvent.Answered answered ->
                new LineEvent.Answered(line, answered.callId(), answered.at(), answered.where());
            case LineEvent.Ended ended -> new LineEvent.Ended(line, ended.callId(), ended.at(), ended.outcome());
        };
    }

    /** Everything between double quotes. */
    String note(String note) {
        return QUOTED.matcher(note).replaceAll(quoted -> Matcher.quoteReplacement(text(quoted.group())));
    }

    /** Two lines of people whose names have the same shape stay two lines. */
    private synchronized LineId line(LineId line) {
        LineId known = lines.get(line);
        if (known != null) {
            return known;
        }
        String name = text(line.name());
        LineId masked = new LineId(line.provider(), name);
        for (int i = 2; lines.containsValue(masked); i++) {
            masked = new LineId(line.provider(), name + "~" + i);
        }
        lines.put(line, masked);
        return masked;
    }

    private CallDetails details(CallDetails details) {
        return new CallDetails(
                details.direction(),
                text(details.number()),
                textOrNull(details.displayName()),
                textOrNull(details.calledNumber()),
                textOrNull(details.diversion()),
                details.sipCallId() == null
                        ? null
                        : Integer.toHexString(details.sipCallId().hashCode()));
    }

    private @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    private String numbers(String part) {
        return NUMBER.matcher(part).replaceAll(number -> Matcher.quoteReplacement(digits.in(number.group())));
    }

    /** A text about people; one that stands in place of a number, such as "anonymous", says nothing about anybody. */
    String text(String text) {
        boolean hasDigits = text.codePoints().anyMatch(Character::isDigit);
        if (!hasDigits && plan.read(text).isWithheld()) {
            return text;
        }
        return WORD.matcher(digits.in(text)).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private static String word(String word) {
        if (NOTATION.contains(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + "x".repeat(word.codePointCount(first, word.length()));
    }
}
