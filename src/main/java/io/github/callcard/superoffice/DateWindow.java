package io.github.callcard.superoffice;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The days whose activities decide whose numbers are asked for.
 *
 * @param back how far into the past
 * @param ahead how far into the future
 */
public record DateWindow(Period back, Period ahead) {

    /** A year both ways: the set SuperOffice's own mobile app keeps, and what is planned. */
    public static final DateWindow USUAL = new DateWindow(Period.ofMonths(12), Period.ofMonths(12));

    public DateWindow {
        if (back.isNegative() || ahead.isNegative()) {
            throw new IllegalArgumentException("A date window reaches back and ahead by zero or more, not by less.");
        }
    }

    /** The first moment that counts, ISO 8601 with the offset of the clock's zone. */
    String from(Clock clock) {
        return text(ZonedDateTime.now(clock).minus(back));
    }

    /** The last moment that counts, ISO 8601 with the offset of the clock's zone. */
    String until(Clock clock) {
        return text(ZonedDateTime.now(clock).plus(ahead));
    }

    private static String text(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
