package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;

/**
 * The number that libphonenumber made of digits, and whether it made it of all of them.
 *
 * @param national with the zeros that belong to it
 * @param e164 0 when it has too many digits for one
 */
record ParsedNumber(PhoneNumber number, String national, long e164) {

    private static final int ARGENTINA = 54;

    static ParsedNumber of(PhoneNumberUtil library, PhoneNumber number) {
        String national = library.getNationalSignificantNumber(number);
        String e164 = number.getCountryCode() + national;
        // The library takes seventeen digits behind a country code for a number; E.164 has fifteen with it.
        return new ParsedNumber(number, national, e164.length() > E164.MOST_DIGITS ? 0 : Long.parseLong(e164));
    }

    private boolean namesItsCountry() {
        CountryCodeSource source = number.getCountryCodeSource();
        return source == CountryCodeSource.FROM_NUMBER_WITH_IDD
                || source == CountryCodeSource.FROM_NUMBER_WITH_PLUS_SIGN;
    }

    /** North America's trunk prefix is its country code: the library takes the one for the other. */
    boolean isNational(String trunk) {
        return number.getCountryCodeSource() == CountryCodeSource.FROM_DEFAULT_COUNTRY
                || (trunkIsCode(trunk) && !namesItsCountry());
    }

    private boolean trunkIsCode(String trunk) {
        return trunk.equals(Integer.toString(number.getCountryCode()));
    }

    /**
     * True when digits were left out that are neither a trunk prefix nor an international one nor a carrier's code.
     *
     * @param digits what was given to the library
     * @param trunk the region's trunk prefix, empty when there is none
     */
    boolean leftDigitsOut(String digits, String trunk) {
        if (national.endsWith(digits)) {
            return false; // An island's area code was supplied.
        }
        if (!digits.endsWith(national)) {
            return number.getCountryCode() != ARGENTINA || digits.length() > national.length() + 3;
        }
        String before = digits.substring(0, digits.length() - national.length());
        if (before.isEmpty() || before.equals(trunk) || !isNational(trunk)) {
            return false;
        }
        String carrier = number.getPreferredDomesticCarrierCode();
        int longest = trunkIsCode(trunk) ? 1 : Math.max(trunk.length(), 2);
        return carrier.isEmpty() ? before.length() > longest : !before.equals(trunk + carrier);
    }
}
