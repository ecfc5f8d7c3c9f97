package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are read and written where the user is. Reading never fails: what is not a number says so in its kind.
 * Immutable, safe to use from any thread; the first reading loads the region's metadata and takes some 50 ms.
 */
public final class NumberPlan {

    /** With fewer digits and no plus it is an internal extension or a service, in no country a customer's number. */
    private static final int FEWEST_DIGITS = 7;

    /** libphonenumber's name for no country at all. */
    private static final String NO_COUNTRY = "ZZ";

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    private NumberPlan() {
        this.region = NO_COUNTRY;
    }

    /** The plan of nowhere: reads the numbers that name their country, and no others. */
    public static NumberPlan international() {
        return new NumberPlan();
    }

    /**
     * @param region the user's country, ISO 3166 with two letters
     * @throws IllegalArgumentException when there is no such country
     */
    public NumberPlan(String region) {
        this.region = region.strip().toUpperCase(Locale.ROOT);
        if (!library.getSupportedRegions().contains(this.region)) {
            throw new IllegalArgumentException(
                    "\"" + region + "\" is not a country; use its two letters, such as NO or DE.");
        }
    }

    /** The user's country, ISO 3166 with two letters; {@code ZZ} where there is none. */
    public String region() {
        return region;
    }

    /** What a caller string means here. */
    public CallerNumber read(@Nullable String raw) {
        String delivered = raw == null ? "" : raw;
        CallerString caller = CallerString.of(raw);
        if (caller.withheld()) {
            return CallerNumber.withheld(delivered);
        }
        return CallerNumber.of(delivered, readings(caller.number()));
    }

    private List<Reading> readings(String number) {
        List<Reading> readings = new ArrayList<>(1);
        long digits = number.codePoints().filter(Character::isDigit).count();
        boolean international = number.startsWith("+") || number.startsWith("＋");
        if (digits < FEWEST_DIGITS && !international) {
            return readings;
        }
        PhoneNumber parsed = parse(number, region);
        if (parsed != null) {
            Form form = form(parsed.getCountryCodeSource());
            boolean usable = form == Form.E164 ? library.isPossibleNumber(parsed) : library.isValidNumber(parsed);
            if (usable) {
                readings.add(new Reading(e164(parsed), form));
            }
        }
        if (readings.isEmpty() && !international && !number.startsWith("0")) {
            PhoneNumber completed = parse("+" + number, region);
            if (completed != null && library.isValidNumber(completed)) {
                readings.add(new Reading(e164(completed), Form.INFERRED));
            }
        }
        return readings;
    }

    private static Form form(CountryCodeSource source) {
        return switch (source) {
            case FROM_NUMBER_WITH_PLUS_SIGN, FROM_NUMBER_WITH_IDD -> Form.E164;
            case FROM_DEFAULT_COUNTRY -> Form.NATIONAL;
            case FROM_NUMBER_WITHOUT_PLUS_SIGN, UNSPECIFIED -> Form.INFERRED;
        };
    }

    /** Writes a number as the user's country does: national at home, international for all others. */
    public String format(long e164) {
        PhoneNumber number = parse("+" + e164, region);
        if (number == null) {
            return "+" + e164;
        }
        boolean home = number.getCountryCode() == library.getCountryCodeForRegion(region);
        return library.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** The country a number belongs to, ISO 3166 with two letters; empty for numbers of no one country. */
    public Optional<String> region(long e164) {
        PhoneNumber number = parse("+" + e164, region);
        return Optional.ofNullable(number)
                .map(library::getRegionCodeForNumber)
                .filter(code -> code.length() == 2 && !code.equals("ZZ"));
    }

    private @Nullable PhoneNumber parse(String number, String home) {
        try {
            return library.parseAndKeepRawInput(number, home);
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    private long e164(PhoneNumber number) {
        return Long.parseLong(library.format(number, PhoneNumberFormat.E164).substring(1));
    }
}
