package io.github.callcard.line.trace;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes people unrecognisable while their texts keep their shape: digits become 0 but for the last two, letters x but for the
 * first of a word. What a driver did wrong with a text can still be seen.
 */
final class Mask {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ ()/-]{0,2}\\d){4,}");
    private static final int DIGITS_KEPT = 2;

    /** What stands in place of a number says nothing about anybody. */
    private static final Set<String> NOBODY = Set.of(
            "anonymous", "blocked", "out of area", "private", "restricted", "unavailable", "unknown", "withheld");

    private Mask() {}

    static LineEvent of(LineEvent event) {
        LineId line = new LineId(event.line().provider(), text(event.line().name()));
        return switch (event) {
            case LineEvent.Up up ->
                new LineEvent.Up(
                        line,
                        up.at(),
                        up.calls().stream()
                                .map(call -> new LiveCall(call.callId(), details(call.details()), call.answered()))
                                .toList());
            case LineEvent.Down down -> new LineEvent.Down(line, down.at(), numbers(down.reason()));
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
    static String note(String note) {
        return QUOTED.matcher(note).replaceAll(quoted -> Matcher.quoteReplacement(text(quoted.group())));
    }

    private static CallDetails details(CallDetails details) {
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

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }

    private static String numbers(String sentence) {
        return LONG_NUMBER.matcher(sentence).replaceAll(number -> text(number.group()));
    }

    static String text(String text) {
        if (NOBODY.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        StringBuilder masked = new StringBuilder(text.length());
        boolean inWord = false;
        for (int point : text.codePoints().toArray()) {
            boolean isLetter = Character.isLetter(point);
            if (Character.isDigit(point)) {
                masked.appendCodePoint(digits-- > DIGITS_KEPT ? '0' : point);
            } else {
                masked.appendCodePoint(isLetter && inWord ? 'x' : point);
            }
            inWord = isLetter;
        }
        return masked.toString();
    }
}
