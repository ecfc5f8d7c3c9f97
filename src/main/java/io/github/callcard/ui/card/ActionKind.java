package io.github.callcard.ui.card;

/**
 * The kinds of actions, in the order in which a card has them, whatever its call does. The last ones take something away and
 * stand apart.
 */
public enum ActionKind {
    ANSWER("A"),
    OPEN("O"),
    NOTE("N"),
    LOG("L"),
    CALL_BACK("B"),
    FOLLOW_UP("F"),
    ADD("P"),
    COPY("C"),
    REMIND("R"),
    NOT_THEM("X"),
    /** Defined by an administrator or the user; there may be several. */
    OWN(""),
    DISMISS("D"),
    HANG_UP("H");

    private final String key;

    ActionKind(String key) {
        this.key = key;
    }

    /** The letter that does it while the card has the keyboard; empty where it is chosen among those that are free. */
    String key() {
        return key;
    }

    /** True when it ends the call or takes the card away: its place is the last one. */
    boolean takesAway() {
        return this == DISMISS || this == HANG_UP;
    }
}
