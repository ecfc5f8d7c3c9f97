package io.github.callcard.line.tapi;

/** {@code LINECALLSTATE_}, with what a state says of the call. */
enum TapiCallState {
    IDLE(0x1),
    OFFERING(0x2),
    ACCEPTED(0x4),
    DIALTONE(0x8),
    DIALING(0x10),
    RINGBACK(0x20),
    BUSY(0x40),
    SPECIALINFO(0x80),
    CONNECTED(0x100),
    PROCEEDING(0x200),
    ONHOLD(0x400),
    CONFERENCED(0x800),
    ONHOLDPENDCONF(0x1000),
    ONHOLDPENDTRANSFER(0x2000),
    DISCONNECTED(0x4000),
    /** Also for what a later TAPI may add. */
    UNKNOWN(0x8000);

    private final int bit;

    TapiCallState(int bit) {
        this.bit = bit;
    }

    static TapiCallState of(int bits) {
        for (TapiCallState state : values()) {
            if (state.bit == bits) {
                return state;
            }
        }
        return UNKNOWN;
    }

    boolean isOver() {
        return this == IDLE || this == DISCONNECTED;
    }

    /** It rings here. */
    boolean isRingingHere() {
        return this == OFFERING || this == ACCEPTED;
    }

    /** Only a call from here goes through these, whatever its origin says; PROCEEDING is said of incoming ones too. */
    boolean isDialled() {
        return switch (this) {
            case DIALTONE, DIALING, RINGBACK, BUSY, SPECIALINFO -> true;
            default -> false;
        };
    }

    boolean isTalking() {
        return switch (this) {
            case CONNECTED, ONHOLD, CONFERENCED, ONHOLDPENDCONF, ONHOLDPENDTRANSFER -> true;
            default -> false;
        };
    }

    /** Enough is known to show the call: a lifted receiver alone is no call yet, and UNKNOWN says nothing. */
    boolean isWorthShowing() {
        return !isOver() && this != DIALTONE && this != UNKNOWN;
    }
}
