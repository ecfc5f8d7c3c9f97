package io.github.callcard.line.fritzbox;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One call of a box's list, as a value. Texts are as the box sent them, cut where they are too long.
 *
 * @param id grows from call to call until somebody empties the list
 * @param caller for one that came in the other party, empty where withheld; else the box's own number
 * @param called for one that went out the other party; else the box's own number
 * @param own the box's own number, empty where the box does not say it apart
 * @param name from the box's telephone book, empty for none
 * @param port the extension, as {@link Extension} has them; negative where no telephone took part
 * @param at by the box's clock, in whole minutes
 * @param length in whole minutes
 */
record ListedCall(
        long id,
        Type type,
        String caller,
        String called,
        String own,
        String name,
        int port,
        LocalDateTime at,
        Duration length) {

    /** The outcome of a call, by AVM's "X_AVM-DE_OnTel". */
    enum Type {
        INCOMING,
        MISSED,
        OUTGOING,
        REJECTED,
        /** It goes on. */
        ACTIVE,
        OTHER;

        static Type of(String number) {
            return switch (number) {
                case "1" -> INCOMING;
                case "2" -> MISSED;
                case "3" -> OUTGOING;
                case "9", "11" -> ACTIVE;
                case "10" -> REJECTED;
                default -> OTHER;
            };
        }
    }
}
