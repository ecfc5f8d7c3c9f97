package io.github.callcard.number;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Digits some countries put before a national number and libphonenumber does not know. */
final class DialPrefixes {

    /** Mexico dialled 01 long distance, 044 and 045 to mobiles and 1 behind its country code until 2019. */
    private static final Map<String, List<String>> FORMER_TRUNKS = Map.of("MX", List.of("01", "044", "045", "1"));

    /** Codes of digits alone that hide or show the caller's number. */
    private static final Map<String, List<String>> SERVICE_CODES = Map.of(
            "GB", List.of("141", "1470"),
            "IE", List.of("141", "142"),
            "AU", List.of("1831", "1832"),
            "JP", List.of("184", "186"),
            "HK", List.of("133", "1357"),
            "NZ", List.of("0197", "0196"));

    /** Japan's carriers for calls abroad, before its prefix 010 or in its place (MIC's list of carrier codes). */
    private static final Map<String, String> CARRIERS_ABROAD = Map.of("JP", "00(?:1|33|61)(?:010)?");

    private static final Pattern CARRIER = Pattern.compile("^(55)0[0-9]{2}([1-9][0-9]{9,10})$");

    private static final int MEXICO = 52;

    private DialPrefixes() {}

    /** Mexico's former trunk prefixes behind its country code, where they never belonged: +52 01 55 1234 5678. */
    static long withoutFormerTrunk(long e164) {
        int digits = E164.length(e164) - 2;
        if (digits < 12 || E164.first(e164, 2) != MEXICO) {
            return e164;
        }
        long trunk = E164.last(e164, digits) / E164.power(10);
        boolean former = digits == 12 ? trunk == 1 : digits == 13 && (trunk == 44 || trunk == 45);
        return former ? MEXICO * E164.power(10) + E164.last(e164, 10) : e164;
    }

    /** Brazil's trunk zero and a carrier's two digits behind its country code, where they never belonged: +55 0 15 11 98765 4321. */
    static String withoutCarrier(String e164) {
        return CARRIER.matcher(e164).replaceFirst("$1$2");
    }

    /**
     * Argentina's mobile numbers written both ways at once, +54 9 11 15 4321 5678: what each can be without the 15, which
     * stands behind an area code of two to four digits.
     */
    static LongStream withoutMobileCode(long e164) {
        if (E164.length(e164) != E164.MOST_DIGITS || E164.first(e164, 3) != 549) {
            return LongStream.empty();
        }
        return IntStream.rangeClosed(2, 4)
                .filter(area -> E164.last(e164, 12 - area) / E164.power(10 - area) == 15)
                .mapToLong(area -> E164.first(e164, 3 + area) * E164.power(10 - area) + E164.last(e164, 10 - area));
    }

    static List<String> formerTrunks(String region, String digits) {
        return those(FORMER_TRUNKS.getOrDefault(region, List.of()), digits);
    }

    static List<String> serviceCodes(String region, String digits) {
        return those(SERVICE_CODES.getOrDefault(region, List.of()), digits);
    }

    /** The other prefixes that a region dials before a country code, as a pattern; empty for none. */
    static String carriersAbroad(String region) {
        return CARRIERS_ABROAD.getOrDefault(region, "");
    }

    private static List<String> those(List<String> prefixes, String digits) {
        return prefixes.stream().filter(digits::startsWith).toList();
    }
}
