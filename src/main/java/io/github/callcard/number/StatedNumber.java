package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Reading;
import java.util.OptionalLong;

/**
 * The number that a caller string states: its country is named or is the user's own. A part that Callcard had to guess,
 * such as a plus, makes a country of its own and is stated by nobody, however likely it is.
 */
final class StatedNumber {

    private StatedNumber() {}

    /** @param plusMissing whether the site says that numbers come without their plus */
    static OptionalLong of(CallerNumber number, boolean plusMissing) {
        return number.readings().stream()
                .limit(1)
                .filter(likeliest -> likeliest.certain() && isStated(likeliest, number.raw(), plusMissing))
                .mapToLong(Reading::e164)
                .findFirst();
    }

    private static boolean isStated(Reading reading, String raw, boolean plusMissing) {
        return switch (reading.form()) {
            case E164, NATIONAL -> true;
            case INFERRED ->
                switch (reading.repair()) {
                    case OUTSIDE_LINE -> plusMissing || !lacksPlus(reading, raw);
                    case MISSING_PLUS -> plusMissing;
                    case AREA_CODE -> true; // The site's own.
                    default -> false;
                };
            case PARTIAL -> false;
        };
    }

    /** True when nothing but a country code that nobody named stands behind the outside line. */
    private static boolean lacksPlus(Reading reading, String raw) {
        DialString dialled = DialString.of(CallerString.of(raw).number());
        return !dialled.plus() && dialled.digits().equals(reading.affix() + reading.e164());
    }
}
