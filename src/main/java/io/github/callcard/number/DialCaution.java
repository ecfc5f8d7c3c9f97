package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import com.google.i18n.phonenumbers.ShortNumberInfo.ShortNumberCost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reason why the user is warned of a number that somebody else wrote, before it is dialled. */
public enum DialCaution {
    /** Somebody there would send help. */
    EMERGENCY,
    /** It belongs to a service, such as a directory, or costs more than a usual call for another reason, or may do so. */
    COSTLY;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    private static final Set<PhoneNumberType> COSTLY_TYPES =
            Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);
    private static final Set<ShortNumberCost> USUAL_COSTS =
            Set.of(ShortNumberCost.TOLL_FREE, ShortNumberCost.STANDARD_RATE);

    /** The library's name for what belongs to no country: satellites, and services of the whole world. */
    private static final String WHOLE_WORLD = "001";

    /** Mobile telephones of every country know these, and many switchboards. */
    private static final Set<String> EVERYWHERE = Set.of("112", "911");

    /** The prefixes before an outside number at most sites, whether the settings say it or not. */
    private static final List<String> USUAL_OUTSIDE_LINES = List.of("", "0", "9", "00", "99");

    /** Directories have it in most of Europe, with more digits or without. */
    private static final String DIRECTORIES = "118";

    private static final int MOST_SHORT_DIGITS = 6;

    /**
     * The caution for a number; empty for one of which nobody need be warned.
     *
     * @param number a plus and digits, or digits only
     * @param plan of the site that dials; where it has no country, nothing is known of numbers without one
     */
    public static Optional<DialCaution> of(String number, NumberPlan plan) {
        Stream<String> behindOutsideLine = plan.site().outgoingPrefixes().stream()
                .filter(prefix -> number.startsWith(prefix) && number.length() > prefix.length())
                .map(prefix -> number.substring(prefix.length()));
        return Stream.concat(Stream.of(number), behindOutsideLine)
                .flatMap(digits -> ofOne(digits, plan.region()).stream())
                .min(DialCaution::compareTo);
    }

    private static Optional<DialCaution> ofOne(String number, String region) {
        if (USUAL_OUTSIDE_LINES.stream()
                .filter(number::startsWith)
                .map(prefix -> number.substring(prefix.length()))
                .anyMatch(digits -> EVERYWHERE.contains(digits) || isEmergencyIn(region, digits))) {
            return Optional.of(EMERGENCY);
        }
        boolean national = !number.startsWith("+");
        boolean ofDirectory = national && number.length() <= MOST_SHORT_DIGITS && number.startsWith(DIRECTORIES);
        if (ofDirectory || (national && region.equals(NoCountry.REGION))) {
            return Optional.of(COSTLY);
        }
        try {
            PhoneNumber read = NUMBERS.parse(number, region);
            if (NUMBERS.isValidNumber(read)) {
                return isCostly(read) ? Optional.of(COSTLY) : Optional.empty();
            }
            if ((national && SHORT_NUMBERS.connectsToEmergencyNumber(number, region)) || isEmergency(read)) {
                return Optional.of(EMERGENCY);
            }
            return isCostly(read) || isCostlyService(read, region) ? Optional.of(COSTLY) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isEmergencyIn(String region, String digits) {
        return !region.equals(NoCountry.REGION) && SHORT_NUMBERS.isEmergencyNumber(digits, region);
    }

    /** In the country that it names. */
    private static boolean isEmergency(PhoneNumber number) {
        String digits = NUMBERS.getNationalSignificantNumber(number);
        return NUMBERS.getRegionCodesForCountryCode(number.getCountryCode()).stream()
                .anyMatch(region -> SHORT_NUMBERS.connectsToEmergencyNumber(digits, region));
    }

    private static boolean isCostly(PhoneNumber number) {
        PhoneNumberType type = NUMBERS.getNumberType(number);
        boolean ofTheWorld = WHOLE_WORLD.equals(NUMBERS.getRegionCodeForCountryCode(number.getCountryCode()));
        return COSTLY_TYPES.contains(type) || (ofTheWorld && type != PhoneNumberType.TOLL_FREE);
    }

    /** Countries that share a code do not always agree; the user's counts. */
    private static boolean isCostlyService(PhoneNumber number, String region) {
        if (!region.equals(NoCountry.REGION) && SHORT_NUMBERS.isValidShortNumberForRegion(number, region)) {
            return !USUAL_COSTS.contains(SHORT_NUMBERS.getExpectedCostForRegion(number, region));
        }
        return SHORT_NUMBERS.isValidShortNumber(number) && !USUAL_COSTS.contains(SHORT_NUMBERS.getExpectedCost(number));
    }
}
