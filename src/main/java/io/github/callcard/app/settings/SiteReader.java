package io.github.callcard.app.settings;

import io.github.callcard.number.SiteRules;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what numbers mean where the user is: {@code region}, {@code site} and {@code colleagues}. */
final class SiteReader {

    private static final Pattern HOUSE = Pattern.compile("[1-9][0-9]{3,13}");

    private SiteReader() {}

    /** @param system names the country when the settings do not */
    static Optional<String> region(SettingsObject root, Locale system) throws SentenceException {
        String region = root.text("region");
        if (region == null) {
            return Optional.of(system.getCountry()).filter(country -> country.length() == 2);
        }
        String country = region.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw root.wrong("region", "is \"" + region + "\"; it is a country of two letters, such as NO or DE");
        }
        return Optional.of(country);
    }

    static SiteRules site(SettingsObject root) throws SentenceException {
        Optional<SettingsObject> given = root.object("site");
        if (given.isEmpty()) {
            return SiteRules.NONE;
        }
        SettingsObject site = given.get();
        String outsideLine = site.text("outsideLine");
        String areaCode = site.text("areaCode");
        try {
            return SiteRules.checked(
                    prefixes(site.text("incomingPrefix"), outsideLine),
                    prefixes(site.text("outgoingPrefix"), outsideLine),
                    areaCode == null ? "" : areaCode,
                    site.number("longestExtension", 2, SiteRules.USUAL_EXTENSION, SiteRules.USUAL_EXTENSION),
                    site.flag("plusMissing", false));
        } catch (IllegalArgumentException e) {
            throw root.wrong("site", "cannot be used: " + e.getMessage());
        }
    }

    /** One direction's own prefix, or else the one of both directions. */
    private static List<String> prefixes(@Nullable String own, @Nullable String outsideLine) {
        String prefix = own == null ? outsideLine : own;
        return prefix == null ? List.of() : List.of(prefix);
    }

    static ColleaguesSettings colleagues(Optional<SettingsObject> colleagues) throws SentenceException {
        if (colleagues.isEmpty()) {
            return ColleaguesSettings.NONE;
        }
        return new ColleaguesSettings(Optional.ofNullable(colleagues.get().path("file")), houses(colleagues.get()));
    }

    private static List<Long> houses(SettingsObject colleagues) throws SentenceException {
        List<Long> houses = new ArrayList<>();
        for (String number : colleagues.texts("numbers")) {
            String digits = number.replaceAll("[\\s().+/-]", "");
            if (!HOUSE.matcher(digits).matches() || !number.strip().startsWith("+")) {
                throw colleagues.wrong(
                        "numbers",
                        "has \"" + number + "\"; write the company number without the extension, such as +49 89 1234");
            }
            houses.add(Long.parseLong(digits));
        }
        return houses;
    }
}
