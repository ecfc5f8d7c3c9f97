package io.github.callcard.directory;

import io.github.callcard.directory.SimulatedCountry.Density;
import io.github.callcard.number.NumberPlan;
import java.util.Random;

/**
 * A country all of whose numbers have eight digits, such as Norway or Denmark: exchanges of ten thousand, of which companies
 * have a hundred, a thousand or a few numbers here and there.
 */
final class ClosedPlan {

    private static final int EXCHANGE = 10_000;

    /** Of the callers of an exchange one in so many is asked about. */
    private static final int SAMPLED = 10;

    private final SimulatedCountry country;
    private final Random random;
    private final int around;

    private ClosedPlan(SimulatedCountry country, int around) {
        this.country = country;
        this.random = country.random();
        this.around = around;
    }

    /**
     * The statements about the callers of a country.
     *
     * @param starts the first two digits of its landlines
     * @param around in how many numbers those of a scattered company lie, 1,000 to 10,000
     */
    static BlockScore score(
            String region, int code, int[] starts, int exchanges, Density density, int around, long seed) {
        NumberPlan plan = new NumberPlan(region);
        Random random = new Random(seed + code);
        String name = region + ", " + density.name() + (around < EXCHANGE ? ", within a thousand" : "");
        SimulatedCountry country = new SimulatedCountry(name, plan, random);
        ClosedPlan closed = new ClosedPlan(country, around);
        for (int i = 0; i < exchanges; i++) {
            long exchange = (code * 100L + starts[i % starts.length]) * 100 + i / starts.length;
            closed.exchange(exchange * EXCHANGE, density);
        }
        return country.score();
    }

    private void exchange(long first, Density density) {
        int[] blocks = new int[EXCHANGE / 100];
        int[] known = new int[blocks.length];
        for (int i = 0; i < density.thousands(); i++) {
            block(first, blocks, known, 10, 2 + random.nextInt(60), density.switchboards());
        }
        for (int i = 0; i < density.hundreds(); i++) {
            block(first, blocks, known, 1, 1 + random.nextInt(12), density.switchboards());
        }
        for (int i = 0; i < density.scattered(); i++) {
            scattered(first, blocks, 2 + random.nextInt(density.numbers() - 1));
        }
        for (int i = 0; i < density.sideBySide(); i++) {
            long one = free(first, blocks, 0, EXCHANGE);
            int company = country.key();
            country.company(one, company);
            country.employee(free(first, blocks, (int) (one - first) / 10 * 10, 10), company);
        }
        for (int i = 0; i < density.freelancers(); i++) {
            long number = free(first, blocks, 0, EXCHANGE);
            int company = country.key();
            country.company(number, company);
            country.employee(number, company);
        }
        for (int i = 0; i < density.persons(); i++) {
            country.person(free(first, blocks, 0, EXCHANGE));
        }
        for (int number = 0; number < EXCHANGE; number++) {
            if (random.nextInt(SAMPLED) == 0) {
                country.caller(first + number, blocks[number / 100], known[number / 100]);
            }
        }
    }

    /** A company with all numbers of some hundreds: the first may be its switchboard's, the others are persons'. */
    private void block(long first, int[] blocks, int[] known, int hundreds, int rows, boolean switchboard) {
        int start = random.nextInt(blocks.length / hundreds) * hundreds;
        for (int i = start; i < start + hundreds; i++) {
            if (blocks[i] != 0) {
                return;
            }
        }
        int company = country.key();
        for (int i = start; i < start + hundreds; i++) {
            blocks[i] = company;
            known[i] = rows;
        }
        if (switchboard) {
            country.company(first + start * 100L, company);
        }
        for (int i = switchboard ? 1 : 0; i < rows; i++) {
            country.employee(first + start * 100L + random.nextInt(hundreds * 100), company);
        }
    }

    private void scattered(long first, int[] blocks, int numbers) {
        int company = country.key();
        int start = random.nextInt(EXCHANGE / around) * around;
        for (int i = 0; i < numbers; i++) {
            country.somebody(free(first, blocks, start, around), company);
        }
    }

    /** A number outside all blocks that nobody has yet; somewhere else where there is none left. */
    private long free(long first, int[] blocks, int start, int range) {
        for (int tries = 0; ; tries++) {
            int number = tries < 100 ? start + random.nextInt(range) : random.nextInt(EXCHANGE);
            if (blocks[number / 100] == 0 && country.isFree(first + number)) {
                return first + number;
            }
        }
    }
}
