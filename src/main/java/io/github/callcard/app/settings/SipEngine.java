package io.github.callcard.app.settings;

/** What watches a SIP account. */
public enum SipEngine {
    /** Callcard itself, which asks the switchboard to tell the calls. */
    JAVA,
    /** The user's own liblinphone, which rings along. */
    LIBLINPHONE
}
