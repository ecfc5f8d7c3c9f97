package io.github.callcard.line.fritzbox;

/**
 * One line of the call monitor, as a value. The connection is the box's number of a call: small, the same from the first
 * report of a call to the last, and used again by later calls. Texts are as the box sent them.
 */
sealed interface BoxReport {

    int connection();

    /**
     * A call from outside, or from another phone of the box, rings.
     *
     * @param caller empty when it is withheld
     * @param called the box's own number that was called; {@code **} and an extension for a call within the house
     */
    record Ring(int connection, String caller, String called) implements BoxReport {}

    /**
     * A phone of the box calls somebody.
     *
     * @param own the box's own number that the call goes out by
     * @param called as it was dialled
     */
    record Dial(int connection, Extension from, String own, String called) implements BoxReport {}

    /** Somebody answered: for a call from outside the extension did, for one from here the other party. */
    record Connect(int connection, Extension extension) implements BoxReport {}

    /**
     * The call is over.
     *
     * @param seconds how long somebody talked; 0 when nobody answered
     */
    record Disconnect(int connection, int seconds) implements BoxReport {}
}
