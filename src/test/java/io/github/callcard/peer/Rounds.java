package io.github.callcard.peer;

/**
 * The rounds of tests that try the same thing many times: a fifth of them in a usual build, all of them where {@code
 * -Dtorture=1} says so.
 */
public final class Rounds {

    private static final double SHARE = Double.parseDouble(System.getProperty("torture", "1"));

    private Rounds() {}

    /** This build's share of so many rounds. */
    public static int of(int all) {
        return Math.max(1, (int) (all * SHARE));
    }
}
