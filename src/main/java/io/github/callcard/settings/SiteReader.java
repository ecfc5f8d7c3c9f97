package io.github.callcard.settings;

import io.github.callcard.number.SiteRules;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what numbers mean where the user is: {@code region}, {@code site} and {@code colleagues}. */
final class SiteReader {

    private static final Pattern MAIN_NUMBER = Pattern.compile("[1-9][0-9]{3,13}");

    private SiteReader() {}

    /** @param system names the country when the settings do not */
    static Optional<String> region(SettingsObject root, Locale system) throws FaultException {
        String region = root.text("region");
        if (region == null) {
            return Optional.of(system.getCountry()).filter(country -> country.length() == 2);
        }
        String country = region.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw root.wrong(
                    "region",
                    named -> Sentence.of(
                            "{0} is \"{1}\"; it is a country of two letters, such as NO or DE.", named, region));
        }
        return Optional.of(country);
    }

    static SiteRules site(SettingsObject root) throws FaultException {
        SettingsObject site = root.section("site");
        String outsideLine = site.text("outsideLine");
        String areaCode = site.text("areaCode");
        try {
            return SiteRules.checked(
                    prefixes(site.text("incomingPrefix"), outsideLine),
                    prefixes(site.text("outgoingPrefix"), outsideLine),
                    areaCode == null ? "" : areaCode,
                    site.number("longestExtension"),
                    site.flag("plusMissing"));
        } catch (SentenceException e) {
            throw root.unusable("site", e.sentence());
        }
    }

    /** One direction's own prefix, or else the one of both directions. */
    private static List<String> prefixes(@Nullable String own, @Nullable String outsideLine) {
        String prefix = own == null ? outsideLine : own;
        return prefix == null ? List.of() : List.of(prefix);
    }

    static ColleaguesSettings colleagues(SettingsObject colleagues) throws FaultException {
        return new ColleaguesSettings(
                Optional.ofNullable(colleagues.path("file")), mainNumbers(colleagues), colleagues.texts("departments"));
    }

    private static List<Long> mainNumbers(SettingsObject colleagues) throws FaultException {
        List<Long> numbers = new ArrayList<>();
        for (String number : colleagues.texts("numbers")) {
            String digits = number.replaceAll("[\\s().+/-]", "");
            if (!MAIN_NUMBER.matcher(digits).matches() || !number.strip().startsWith("+")) {
                throw colleagues.wrong(
                        "numbers",
                        named -> Sentence.of(
                                "{0} has \"{1}\"; write the company number without the extension, such as +49 89 1234.",
                                named, number));
            }
            numbers.add(Long.parseLong(digits));
        }
        return numbers;
    }
}
