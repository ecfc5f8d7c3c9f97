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

    private DialPrefixes() {}

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
