package io.github.callcard.directory;

import io.github.callcard.number.E164;
import org.jspecify.annotations.Nullable;

/**
 * The switchboards of open numbering plans: a company's own number that ends with 0 or 00, where its extensions stand
 * behind the same stem and make a number of another length (+49 89 1234-0 and +49 89 1234-567). A person's number is no
 * switchboard. Immutable.
 */
final class Switchboards {

    /** An extension behind a company's stem has at most so many digits. */
    private static final int LONGEST_TAIL = 4;

    /** A stem has at least so many digits behind the country code: any shorter could be an area's. */
    private static final int SHORTEST_STEM = 5;

    /** With fewer digits behind the country code a number that ends with 0 by chance has too many others behind its stem. */
    private static final int SHORTEST_SURE_STEM = 6;

    /** The numbers that differ in so many last digits are looked at to see what is usual there. */
    private static final int AROUND = 4;

    private static final int NONE = -1;

    private final SortedNumbers numbers;
    private final CallerIds rows;

    Switchboards(SortedNumbers numbers, CallerIds rows) {
        this.numbers = numbers;
        this.rows = rows;
    }

    /** The block of the switchboard whose stem a number has, the longest stem first; null when there is none. */
    @Nullable
    NumberBlock before(long e164, int countryCodeDigits) {
        int length = E164.length(e164);
        int fewest = Math.max(length - LONGEST_TAIL, countryCodeDigits + SHORTEST_STEM);
        for (int digits = length; digits >= fewest; digits--) {
            long stem = e164 / E164.power(length - digits);
            int place = switchboard(stem, digits, length);
            if (place != NONE) {
                int count = countIfOnlyOne(stem, digits, rows.contactId(place));
                boolean sure = digits >= countryCodeDigits + SHORTEST_SURE_STEM && areSwitchboards(place);
                return count == 0 ? null : new NumberBlock(place, count, sure);
            }
        }
        return null;
    }

    /** The row of the company's own that ends the stem with zeros and is not as long as the number that is asked about. */
    private int switchboard(long stem, int digits, int length) {
        for (int zeros = 1; zeros <= 2; zeros++) {
            if (digits + zeros == length) {
                continue;
            }
            long number = stem * E164.power(zeros);
            int place = numbers.first(number);
            while (place >= 0 && place < numbers.size() && numbers.get(place) == number) {
                if (rows.contactId(place) != 0 && rows.get(place).isCompany()) {
                    return place;
                }
                place++;
            }
        }
        return NONE;
    }

    /**
     * True when the numbers around that are as long as a switchboard's often end with a zero as it does. Where they do not,
     * it is an ordinary number of which one in ten ends so. The company's own other numbers count for neither.
     */
    private boolean areSwitchboards(int switchboard) {
        long unit = E164.power(AROUND);
        long first = numbers.get(switchboard) / unit * unit;
        int contact = rows.contactId(switchboard);
        int zeros = 0;
        int others = 0;
        for (int place = numbers.ceiling(first); place < numbers.size() && numbers.get(place) < first + unit; place++) {
            if (rows.contactId(place) != contact || place == switchboard) {
                boolean zero = numbers.get(place) % 10 == 0;
                zeros += zero ? 1 : 0;
                others += zero ? 0 : 1;
            }
        }
        return others <= 2 * zeros;
    }

    /** The count of numbers with the stem; 0 when any of them is not the company's. */
    private int countIfOnlyOne(long stem, int digits, int contact) {
        int count = 0;
        for (int tail = 1; digits + tail <= E164.MOST_DIGITS; tail++) {
            long unit = E164.power(tail);
            long last = 0;
            for (int place = numbers.ceiling(stem * unit);
                    place < numbers.size() && numbers.get(place) < (stem + 1) * unit;
                    place++) {
                if (rows.contactId(place) != contact) {
                    return 0;
                }
                count += numbers.get(place) == last ? 0 : 1;
                last = numbers.get(place);
            }
        }
        return count;
    }
}
