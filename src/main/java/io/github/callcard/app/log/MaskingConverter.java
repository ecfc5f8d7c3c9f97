package io.github.callcard.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/** Masks telephone numbers in the log but for their last two digits: enough to tell two calls apart, too little to call. */
public final class MaskingConverter extends CompositeConverter<ILoggingEvent> {

    /** Five digits or more in a row, or seven or more in the groups people write numbers in. */
    private static final Pattern NUMBER = Pattern.compile("\\+?(?:\\d{5,}|\\d(?:[ ()/-]{0,2}\\d){6,})");

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return VisibleText.lines(masked(text));
    }

    /** The text with its numbers masked, for whatever is shown to others. */
    public static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(number -> {
            String found = number.group();
            return "…" + found.substring(found.length() - 2);
        });
    }
}
