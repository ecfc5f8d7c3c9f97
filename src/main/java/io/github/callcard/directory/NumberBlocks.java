package io.github.callcard.directory;

import io.github.callcard.number.E164;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of numbers that companies have, told from dense evidence alone: several numbers of one company in one hundred,
 * many in one thousand, or the switchboard of an open numbering plan. Two numbers far apart say nothing of what lies
 * between: most companies have a few numbers here and there, with strangers' among them. Immutable.
 */
final class NumberBlocks {

    private static final int HUNDRED = 2;
    private static final int THOUSAND = 3;
    private static final int EXCHANGE = 4;

    /** So many numbers of one company in a thousand, the first of it or the company's own …00 among them, are no chance. */
    private static final int FEWEST_IN_THOUSAND = 6;

    /** Without such a one a large company's numbers here and there look the same. */
    private static final int FEWEST_WITHOUT_SWITCHBOARD = 31;

    private final SortedNumbers numbers;
    private final CallerIds rows;
    private final Switchboards switchboards;

    NumberBlocks(SortedNumbers numbers, CallerIds rows) {
        this.numbers = numbers;
        this.rows = rows;
        this.switchboards = new Switchboards(numbers, rows);
    }

    /** The company's block around a number; null when there is none, or when others have numbers there too. */
    @Nullable
    NumberBlock around(long e164, int countryCodeDigits) {
        Stretch hundred = stretch(e164, HUNDRED);
        if (hundred.isShared()) {
            return null;
        }
        Stretch thousand = stretch(e164, THOUSAND);
        boolean wholeThousand = !thousand.isShared()
                && thousand.count >= (thousand.hasSwitchboard ? FEWEST_IN_THOUSAND : FEWEST_WITHOUT_SWITCHBOARD)
                && isWhole(thousand, THOUSAND, e164);
        boolean wholeHundred = hundred.count > 1 && isWhole(hundred, HUNDRED, e164);
        if (hundred.isBlockOf(e164) && (wholeThousand || wholeHundred)) {
            return hundred.block(hundred.surrounds(e164) && (wholeHundred || thousand.beginsWithCompany));
        }
        NumberBlock block = switchboards.before(e164, countryCodeDigits);
        return block == null && wholeThousand && thousand.isNear(e164) ? thousand.block(false) : block;
    }

    /**
     * True when nearly all numbers that the company has in the ten thousand lie in this stretch of it. Numbers scattered over
     * an exchange meet in one hundred by chance now and then; those of a block are all there.
     */
    private boolean isWhole(Stretch stretch, int digits, long e164) {
        long unit = E164.power(digits);
        long start = e164 / unit * unit;
        long exchange = e164 / E164.power(EXCHANGE) * E164.power(EXCHANGE);
        int elsewhere = count(stretch.contact, exchange, start)
                + count(stretch.contact, start + unit, exchange + E164.power(EXCHANGE));
        return 2 * elsewhere < stretch.count;
    }

    /** The count of a company's numbers between two, the second not among them. */
    private int count(int contact, long from, long to) {
        int count = 0;
        long last = 0;
        for (int place = numbers.ceiling(from); place < numbers.size() && numbers.get(place) < to; place++) {
            if (numbers.get(place) != last && rows.contactId(place) == contact) {
                last = numbers.get(place);
                count++;
            }
        }
        return count;
    }

    /** All rows of the numbers that differ from one in their last digits alone. */
    private Stretch stretch(long e164, int digits) {
        long unit = E164.power(digits);
        long first = e164 / unit * unit;
        Stretch stretch = new Stretch();
        for (int place = numbers.ceiling(first);
                place < numbers.size() && numbers.get(place) < first + unit && !stretch.isShared();
                place++) {
            stretch.add(place, numbers.get(place), rows.contactId(place));
            boolean isFirst = numbers.get(place) == first;
            boolean isSwitchboard =
                    numbers.get(place) % 100 == 0 && rows.get(place).isCompany();
            stretch.hasSwitchboard |= isFirst || isSwitchboard;
            stretch.beginsWithCompany |= isFirst && isSwitchboard;
        }
        return stretch;
    }

    /** The numbers of one hundred or thousand; for one lookup. */
    private static final class Stretch {

        private int place;
        private int contact;
        private int count;
        private long lowest;
        private long highest;
        private boolean shared;
        private boolean beginsWithCompany;
        private boolean hasSwitchboard;

        private void add(int at, long number, int company) {
            if (count == 0) {
                place = at;
                contact = company;
                lowest = number;
            }
            shared |= company == 0 || company != contact;
            count += number == highest ? 0 : 1;
            highest = number;
        }

        /** True when somebody else has numbers there, too. */
        private boolean isShared() {
            return shared;
        }

        /**
         * True when a number of the same hundred belongs to the block that these are of. Three that lie apart speak for all of
         * it, and so do a company's own first number and one more. Others reach no farther than the ten that they share: many
         * a company has two or three numbers side by side.
         */
        private boolean isBlockOf(long e164) {
            if (count < 2) {
                return false;
            }
            boolean whole = beginsWithCompany || (count > 2 && highest - lowest >= 10);
            boolean inOneTen = lowest / 10 == highest / 10;
            return whole || (inOneTen ? e164 / 10 == lowest / 10 : isNear(e164));
        }

        /** True when a number lies among these, or no farther from them than they lie from each other on average. */
        private boolean isNear(long e164) {
            long reach = (highest - lowest) / (count - 1);
            return e164 >= lowest - reach && e164 <= highest + reach;
        }

        /** True when a number lies between these, and they are three or more: two in one hundred can be chance. */
        private boolean surrounds(long e164) {
            return count > 2 && lowest < e164 && e164 < highest;
        }

        private NumberBlock block(boolean certain) {
            return new NumberBlock(place, count, certain);
        }
    }
}
