package io.github.callcard.number;

import java.util.List;
import java.util.Map;

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

    static List<String> formerTrunks(String region, String digits) {
        return those(FORMER_TRUNKS.getOrDefault(region, List.of()), digits);
    }

    static List<String> serviceCodes(String region, String digits) {
        return those(SERVICE_CODES.getOrDefault(region, List.of()), digits);
    }

    private static List<String> those(List<String> prefixes, String digits) {
        return prefixes.stream().filter(digits::startsWith).toList();
    }
}
