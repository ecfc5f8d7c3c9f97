package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.DialString.Letters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Readings of digits with letters among them. Words are advertised for services, 1-800-FLOWERS; letters behind any other
 * digits are more likely a name, and then the digits are an extension or nothing at all. Immutable.
 */
final class SpelledWords {

    private static final Set<PhoneNumberType> SERVICES = EnumSet.of(
            PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN);

    private static final int NORTH_AMERICA = 1;
    private static final int NORTH_AMERICAN_DIGITS = 11;

    private final PhoneNumberUtil library;
    private final CountryTables tables;

    SpelledWords(PhoneNumberUtil library, CountryTables tables) {
        this.library = library;
        this.tables = tables;
    }

    /** The readings as sure as the letters among the digits let them be. */
    List<Reading> judge(DialString dialled, List<Reading> readings) {
        if (dialled.letters() == Letters.NONE) {
            return readings;
        }
        boolean isWord = dialled.letters() == Letters.WORD && readings.stream().anyMatch(this::isService);
        // A name follows digits without a space, and so does a word in North America alone: 1800FLOWERS.
        boolean isAmerican = readings.stream().anyMatch(reading -> american(reading.e164()) != 0);
        if (isWord && (!dialled.joined() || isAmerican)) {
            return readings;
        }
        return dialled.letters() == Letters.WORD && dialled.joined()
                ? List.of()
                : readings.stream().map(Reading::asPartial).toList();
    }

    private boolean isService(Reading reading) {
        long american = american(reading.e164());
        PhoneNumber number = tables.number(american == 0 ? reading.e164() : american);
        return number != null && SERVICES.contains(library.getNumberType(number));
    }

    /** A North American number without what a long word has more than it takes digits; 0 for any other. */
    private static long american(long e164) {
        int more = E164.length(e164) - NORTH_AMERICAN_DIGITS;
        return more >= 0 && E164.first(e164, 1) == NORTH_AMERICA ? E164.first(e164, NORTH_AMERICAN_DIGITS) : 0;
    }
}
