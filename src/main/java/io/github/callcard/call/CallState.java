package io.github.callcard.call;

/** The state of a call in the user's eyes. */
public enum CallState {
    RINGING(false),
    /** Somebody talks at this user's phone. */
    ANSWERED(false),
    /** Another device took it; for this user it is over. */
    ANSWERED_ELSEWHERE(true),
    /** Nobody took it. */
    MISSED(true),
    /** It was turned down. */
    DECLINED(true),
    /** It was answered and has been hung up. */
    ENDED(true),
    /** It did not come about: busy, no such number, a fault. */
    FAILED(true),
    /** It was never seen to end. */
    LOST(true),
    /** It turned out to be the call that another line reports, and goes on as that one. */
    MERGED(true);

    private final boolean over;

    CallState(boolean over) {
        this.over = over;
    }

    /** True when nothing more is expected of the call. */
    public boolean isOver() {
        return over;
    }
}
