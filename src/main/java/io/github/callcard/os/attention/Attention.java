package io.github.callcard.os.attention;

/** The ways in which a user can be disturbed, or not. */
public enum Attention {
    /** Nothing speaks against it. */
    FREE(false),
    /** A program has the whole screen: a film, a game, slides. */
    FULL_SCREEN(true),
    /** The user told the system that he presents. */
    PRESENTING(true),
    /** The user told the system that he wants no notifications. */
    QUIET(true),
    /** The system does not tell, or not in time. */
    UNKNOWN(false);

    private final boolean busy;

    Attention(boolean busy) {
        this.busy = busy;
    }

    public boolean isBusy() {
        return busy;
    }
}
