package io.github.callcard.line;

/**
 * A colleague's line as the user's switchboard tells it. It is shown while it is so, and kept nowhere.
 *
 * @param extension as the user named it
 * @param name as the user named it; empty where only the extension is known
 * @param other the number of whoever calls or talks there, as told; empty where it is not told, and where nobody does
 * @param pickUpCode dialled to take over the call that rings there; empty where the switchboard has none
 */
public record ColleagueLine(String extension, String name, State state, String other, String pickUpCode) {

    /** The state of a colleague's line. */
    public enum State {
        /** It is not told now. */
        UNKNOWN,
        /** The switchboard does not tell it to this user. */
        REFUSED,
        FREE,
        RINGING,
        BUSY
    }

    /** A line of which nothing has been told yet. */
    public static ColleagueLine unknown(String extension, String name, String pickUpCode) {
        return new ColleagueLine(extension, name, State.UNKNOWN, "", pickUpCode);
    }

    /** The same line later. */
    public ColleagueLine become(State newState, String newOther) {
        return new ColleagueLine(extension, name, newState, newOther, pickUpCode);
    }

    /** True where a call rings that the user may take over. */
    public boolean canBePickedUp() {
        return state == State.RINGING && !pickUpCode.isEmpty();
    }

    /** The state only: everything else names people. */
    @Override
    public String toString() {
        return state.toString();
    }
}
