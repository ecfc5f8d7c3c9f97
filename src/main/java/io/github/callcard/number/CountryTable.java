package io.github.callcard.number;

import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms that national numbers of one country code can have, from libphonenumber's metadata: enough to say of nearly
 * every number, without a pattern, that the library would leave it as it is.
 */
final class CountryTable {

    /** National numbers have fewer digits. */
    private static final int LENGTHS = 16;

    private static final int YES = 1;
    private static final int NO = 2;

    /** The national digits that are looked at: 000 to 999. */
    private static final int STARTS = 1000;

    static final int START_DIGITS = 3;

    private final int lengths;
    private final BitSet stripped = new BitSet(STARTS);
    private final BitSet known = new BitSet(STARTS);

    /** For each length and start whether its numbers are in use: 0 where nobody has asked yet. */
    private final AtomicIntegerArray usual = new AtomicIntegerArray(LENGTHS * STARTS);

    /**
     * The table of one country code.
     *
     * @param country the region the library goes by
     * @param regions all regions that share the code
     */
    @SuppressWarnings("JdkObsolete") // The question here is just whether more digits could still match.
    CountryTable(PhoneMetadata country, List<PhoneMetadata> regions) {
        int possible = 0;
        List<Integer> possibleLengths = country.getGeneralDesc().getPossibleLengthList();
        for (int length : possibleLengths) {
            possible |= 1 << length;
        }
        this.lengths = possible;
        Matcher trunk = Pattern.compile(country.getNationalPrefixForParsing()).matcher("");
        List<Matcher> numbers = regions.stream()
                .map(region -> region.getGeneralDesc().getNationalNumberPattern())
                .map(pattern -> Pattern.compile(pattern).matcher(""))
                .toList();
        boolean hasTrunk = !country.getNationalPrefixForParsing().isEmpty();
        for (int start = 0; start < STARTS; start++) {
            String digits = Integer.toString(STARTS + start).substring(1);
            stripped.set(start, hasTrunk && (trunk.reset(digits).lookingAt() || trunk.hitEnd()));
            known.set(
                    start,
                    numbers.stream().anyMatch(number -> number.reset(digits).matches() || number.hitEnd()));
        }
    }

    /** True when national numbers of so many digits exist. */
    boolean hasLength(int digits) {
        return digits < Integer.SIZE && (lengths & 1 << digits) != 0;
    }

    /**
     * True when the library might take a trunk prefix or a carrier's code off a national number.
     *
     * @param national its digits as an integer
     * @param digits how many there are, with the zeros before them
     */
    boolean mayBeStripped(long national, int digits) {
        return digits < START_DIGITS || stripped.get(start(national, digits));
    }

    /**
     * True when the library could make a number of the country of these digits, dialled there; seldom so without cause.
     */
    boolean mayBeDialled(String digits) {
        return hasLength(digits.length())
                || digits.length() < START_DIGITS
                || stripped.get(Integer.parseInt(digits.substring(0, START_DIGITS)));
    }

    /**
     * True when the library would take these digits, dialled in the country, for a whole national number if they are a
     * valid one.
     */
    boolean isWhole(String digits) {
        return hasLength(digits.length())
                && digits.length() >= START_DIGITS
                && !stripped.get(Integer.parseInt(digits.substring(0, START_DIGITS)));
    }

    /** True when some number of the country begins as this one does. */
    boolean mayBeKnown(long national, int digits) {
        return digits < START_DIGITS || known.get(start(national, digits));
    }

    /** True when some national number begins with a zero that stays when it is called from abroad. */
    boolean mayBeginWithZero() {
        int first = known.nextSetBit(0);
        return first >= 0 && first < STARTS / 10;
    }

    /**
     * True when all numbers that are as long and begin as this one are in use, asked once for each start and length.
     *
     * @param asked says so for the whole number
     */
    boolean isUsual(long national, int digits, LongPredicate asked, long e164) {
        if (digits >= LENGTHS) {
            return false;
        }
        int cell = digits * STARTS + start(national, digits);
        int answer = usual.get(cell);
        if (answer == 0) {
            // Two threads may ask the same; the answer is the same, too.
            answer = asked.test(e164) ? YES : NO;
            usual.set(cell, answer);
        }
        return answer == YES;
    }

    private static int start(long national, int digits) {
        return (int) (national / E164.power(digits - START_DIGITS));
    }
}
