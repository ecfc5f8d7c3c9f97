package io.github.callcard.line.sip;

import io.github.callcard.line.Outcome;

/** {@code LinphoneCallStatus} of {@code linphone/types.h}, in its order: how the call log says that a call ended. */
enum CallStatus {
    SUCCESS(Outcome.COMPLETED),
    ABORTED(Outcome.FAILED),
    MISSED(Outcome.MISSED),
    DECLINED(Outcome.DECLINED),
    EARLY_ABORTED(Outcome.FAILED),
    ACCEPTED_ELSEWHERE(Outcome.ANSWERED_ELSEWHERE),
    DECLINED_ELSEWHERE(Outcome.DECLINED);

    private final Outcome outcome;

    CallStatus(Outcome outcome) {
        this.outcome = outcome;
    }

    /** A later library may know more ways to end. */
    static Outcome outcome(int status) {
        return status >= 0 && status < values().length ? values()[status].outcome : Outcome.UNKNOWN;
    }
}
