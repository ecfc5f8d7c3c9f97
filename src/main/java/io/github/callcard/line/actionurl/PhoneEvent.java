package io.github.callcard.line.actionurl;

import java.util.Locale;
import java.util.Optional;

/** An event that a phone reports. Its name in an address is the constant's, in small letters and with a hyphen. */
enum PhoneEvent {
    /** Somebody calls. */
    RING,
    /** The user calls somebody. */
    OUTGOING,
    /** The user talks. */
    ANSWERED,
    /** The call is over, however it went. */
    ENDED,
    /** The call is over, and nobody answered. */
    MISSED,
    /** The call is over, and the user did not want it. */
    DECLINED,
    /** The call is over here, and goes on at another phone. */
    ELSEWHERE,
    /** Calls do not ring any more. */
    DND_ON,
    /** Calls ring again. */
    DND_OFF;

    /** The event of that name, in any case. */
    static Optional<PhoneEvent> named(String name) {
        for (PhoneEvent event : values()) {
            if (event.path().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** Its name in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isBeginning() {
        return this == RING || this == OUTGOING;
    }

    boolean isEnd() {
        return this == ENDED || this == MISSED || this == DECLINED || this == ELSEWHERE;
    }
}
