package io.github.callcard.line.sip;

/** {@code LinphoneRegistrationState} of {@code linphone/types.h}, in its order. */
enum RegistrationState {
    NONE,
    PROGRESS,
    OK,
    CLEARED,
    FAILED,
    /** Since 5.2: an account that is registered renews itself. */
    REFRESHING;

    static RegistrationState of(int state) {
        return state >= 0 && state < values().length ? values()[state] : NONE;
    }
}
