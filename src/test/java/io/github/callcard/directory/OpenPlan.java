package io.github.callcard.directory;

import io.github.callcard.directory.SimulatedCountry.Density;
import io.github.callcard.number.NumberPlan;
import java.util.Random;
import java.util.TreeSet;

/**
 * A country whose numbers are as long as they need be, such as Germany or Austria: areas in which no number begins another,
 * companies with extensions of one to four digits behind a stem, of which the switchboard's is 0.
 */
final class OpenPlan {

    private static final int LONGEST_LOCAL = 8;

    private final SimulatedCountry country;
    private final Random random;
    private final String area;
    private final int shortest;

    /** The local numbers and stems of the area; none begins another. */
    private final TreeSet<String> locals = new TreeSet<>();

    private OpenPlan(SimulatedCountry country, String area, int shortest) {
        this.country = country;
        this.random = country.random();
        this.area = area;
        this.shortest = shortest;
    }

    /**
     * The statements about the callers of a country.
     *
     * @param areas country code and area code of each area
     * @param times an area has so many times the companies of an exchange, since it has more numbers
     * @param shortest the fewest digits of a scattered number behind the area code
     * @param strangers how many strangers of each area call
     */
    static BlockScore score(
            String region, String[] areas, int times, Density density, int shortest, int strangers, long seed) {
        Random random = new Random(seed);
        String name = region + ", " + density.name() + ", numbers from " + shortest + " digits";
        SimulatedCountry country = new SimulatedCountry(name, new NumberPlan(region), random);
        for (String area : areas) {
            OpenPlan open = new OpenPlan(country, area, shortest);
            for (int i = 0; i < times; i++) {
                open.companies(density);
            }
            for (int i = 0; i < strangers; i++) {
                country.caller(open.number(open.local()), 0, 0);
            }
        }
        return country.score();
    }

    private void companies(Density density) {
        for (int i = 0; i < density.hundreds() + density.thousands(); i++) {
            switchboard();
        }
        for (int i = 0; i < density.scattered(); i++) {
            int company = country.key();
            for (int numbers = 2 + random.nextInt(density.numbers() - 1); numbers > 0; numbers--) {
                country.somebody(number(taken(local())), company);
            }
        }
        for (int i = 0; i < density.sideBySide(); i++) {
            int company = country.key();
            String one = taken(local());
            country.company(number(one), company);
            String other = one.substring(0, one.length() - 1) + random.nextInt(10);
            if (isFree(other)) {
                country.employee(number(taken(other)), company);
            }
        }
        for (int i = 0; i < density.freelancers(); i++) {
            int company = country.key();
            long number = number(taken(local()));
            country.company(number, company);
            country.employee(number, company);
        }
        for (int i = 0; i < density.persons(); i++) {
            country.person(number(taken(local())));
        }
    }

    /** A company with a stem: its switchboard is known in nine of ten cases, and up to nine of its extensions. */
    private void switchboard() {
        String stem = taken(free(shortest - 1, LONGEST_LOCAL - 3));
        int company = country.key();
        int digits = 2 + random.nextInt(3);
        int employees = random.nextInt(10);
        int known = employees;
        if (random.nextInt(10) > 0) {
            country.company(number(stem + "0"), company);
            known++;
        }
        for (int i = 0; i < employees; i++) {
            country.employee(number(stem + extension(digits)), company);
        }
        for (int i = 0; i < 30; i++) {
            country.caller(number(stem + extension(digits)), known == 0 ? 0 : company, known);
        }
    }

    private String extension(int digits) {
        StringBuilder extension = new StringBuilder().append(1 + random.nextInt(9));
        while (extension.length() < digits) {
            extension.append(random.nextInt(10));
        }
        return extension.toString();
    }

    private long number(String local) {
        return Long.parseLong(area + local);
    }

    private String local() {
        return free(shortest, LONGEST_LOCAL);
    }

    private String taken(String local) {
        locals.add(local);
        return local;
    }

    /** Local digits that begin no other and begin with no other. */
    private String free(int fewest, int most) {
        while (true) {
            StringBuilder local = new StringBuilder().append(1 + random.nextInt(9));
            int digits = fewest + random.nextInt(most - fewest + 1);
            while (local.length() < digits) {
                local.append(random.nextInt(10));
            }
            if (isFree(local.toString())) {
                return local.toString();
            }
        }
    }

    private boolean isFree(String local) {
        String next = locals.ceiling(local);
        if (next != null && next.startsWith(local)) {
            return false;
        }
        for (int digits = 1; digits < local.length(); digits++) {
            if (locals.contains(local.substring(0, digits))) {
                return false;
            }
        }
        return true;
    }
}
