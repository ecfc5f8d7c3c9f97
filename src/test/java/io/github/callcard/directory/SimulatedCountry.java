package io.github.callcard.directory;

import io.github.callcard.number.NumberPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A country in which companies, freelancers and persons have numbers, a CRM that knows some of them, and callers it does
 * not know: what blocks of numbers say of those is measured here. Made from a seed, the same each time.
 */
final class SimulatedCountry {

    /**
     * The companies of one exchange, or of one area where numbers are longer and shorter, that the CRM knows.
     *
     * @param scattered with a few numbers, each somewhere
     * @param numbers how many those have at most; two at least
     * @param sideBySide with two numbers close to each other
     * @param hundreds with a block of a hundred extensions
     * @param thousands with a block of a thousand
     * @param freelancers with one number, which is the company's and the person's
     * @param persons without a company, with one number
     * @param switchboards whether the CRM knows the first number of a block, as the company's own
     */
    record Density(
            String name,
            int scattered,
            int numbers,
            int sideBySide,
            int hundreds,
            int thousands,
            int freelancers,
            int persons,
            boolean switchboards) {

        static final Density THIN = new Density("few", 2, 5, 1, 1, 0, 2, 5, true);
        static final Density MIDDLE = new Density("some", 10, 5, 3, 3, 1, 10, 30, true);
        static final Density THICK = new Density("many", 30, 5, 10, 8, 2, 40, 150, true);

        /** One company with up to thirty numbers in an exchange that nobody else is known in. */
        static final Density ONE = new Density("one large", 1, 30, 0, 0, 0, 0, 0, true);

        /** Like {@link #MIDDLE}, but of no block is the switchboard known. */
        static final Density BARE = new Density("some, no switchboards", 10, 5, 3, 3, 1, 10, 30, false);

        static final List<Density> ALL = List.of(THIN, MIDDLE, THICK, ONE);
    }

    /**
     * A caller whose number the CRM does not have.
     *
     * @param company the key of the company in whose block the number lies; 0 for a stranger
     * @param known how many numbers of that block the CRM has
     */
    record Caller(long e164, int company, int known) {}

    private final DirectoryBuilder builder;
    private final Set<Long> taken = new HashSet<>();
    private final List<Caller> callers = new ArrayList<>();
    private final Random random;
    private final String name;
    private int keys;

    SimulatedCountry(String name, NumberPlan plan, Random random) {
        this.name = name;
        this.builder = new DirectoryBuilder(plan);
        this.random = random;
    }

    /** A key that no company and no person has yet. */
    int key() {
        return ++keys;
    }

    Random random() {
        return random;
    }

    boolean isFree(long e164) {
        return !taken.contains(e164);
    }

    /** A row of the company itself. */
    void company(long e164, int company) {
        row(e164, 0, "", company);
    }

    /** A row of somebody who works at a company. */
    void employee(long e164, int company) {
        int person = key();
        row(e164, person, "Person " + person, company);
    }

    /** A row of somebody without a company. */
    void person(long e164) {
        employee(e164, 0);
    }

    /** One of the company's numbers: every third is the company's own, the others are persons'. */
    void somebody(long e164, int company) {
        if (random.nextInt(3) == 0) {
            company(e164, company);
        } else {
            employee(e164, company);
        }
    }

    private void row(long e164, int person, String personName, int company) {
        taken.add(e164);
        builder.add(e164, 0, person, personName, company, company == 0 ? "" : "Company " + company, "");
    }

    void caller(long e164, int company, int known) {
        if (isFree(e164)) {
            callers.add(new Caller(e164, company, known));
        }
    }

    /** The score of the country's directory over every caller; the country is of no use afterwards. */
    BlockScore score() {
        Directory directory = builder.build();
        BlockScore score = new BlockScore(name);
        callers.forEach(caller -> score.add(caller, directory.match("+" + caller.e164())));
        return score;
    }
}
