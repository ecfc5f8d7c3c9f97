package io.github.callcard.directory;

import io.github.callcard.directory.SimulatedCountry.Density;
import java.io.PrintStream;

/**
 * How often a stranger is given the name of a company whose numbers lie near, and how often a real extension is: simulated
 * countries with few, some and many known companies. Argument: how many exchanges of ten thousand numbers a country has;
 * {@code docs/benchmarks.md} has the command and the figures.
 */
public final class BlocksBenchmark {

    private static final long SEED = 25;
    private static final int WHOLE_EXCHANGE = 10_000;
    private static final int THOUSAND = 1_000;

    /** In each area of an open plan, for every exchange of a closed one. */
    private static final int STRANGERS = 100;

    private BlocksBenchmark() {}

    public static void main(String[] arguments) {
        int exchanges = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        PrintStream out = System.out;
        out.println(BlockScore.HEADING);
        for (Density density : Density.ALL) {
            out.println(norway(exchanges, density, WHOLE_EXCHANGE));
            out.println(denmark(exchanges, density));
        }
        out.println(norway(exchanges, Density.THIN, THOUSAND));
        out.println(norway(exchanges, Density.MIDDLE, THOUSAND));
        out.println(norway(exchanges, Density.ONE, THOUSAND));
        out.println(norway(exchanges, Density.BARE, WHOLE_EXCHANGE));
        for (Density density : Density.ALL) {
            out.println(germany(exchanges, density, 5));
            out.println(austria(exchanges, density, 4));
        }
    }

    static BlockScore norway(int exchanges, Density density, int around) {
        int[] starts = {21, 22, 23, 24, 31, 32, 33, 35, 37, 38, 51, 52, 53, 55, 56, 57, 61, 62, 63, 64};
        return ClosedPlan.score("NO", 47, starts, exchanges, density, around, SEED);
    }

    static BlockScore denmark(int exchanges, Density density) {
        int[] starts = {32, 33, 35, 36, 38, 39, 43, 44, 45, 46, 47, 48, 49, 54, 55, 56, 57, 58, 59, 62};
        return ClosedPlan.score("DK", 45, starts, exchanges, density, WHOLE_EXCHANGE, SEED);
    }

    static BlockScore germany(int exchanges, Density density, int shortest) {
        String[] areas = {"4989", "4930", "49221", "498121", "494921", "49711", "496221", "493641"};
        return OpenPlan.score("DE", areas, 10, density, shortest, exchanges * STRANGERS, SEED);
    }

    static BlockScore austria(int exchanges, Density density, int shortest) {
        String[] areas = {"431", "43732", "43316", "43512", "43662", "437242", "435574", "432252"};
        return OpenPlan.score("AT", areas, 10, density, shortest, exchanges * STRANGERS, SEED);
    }
}
