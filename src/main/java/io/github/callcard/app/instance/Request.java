package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallReport;

/** What another process asks of the running program. */
public sealed interface Request {

    /** The user started it once more: it comes before the user's eyes. */
    record Show() implements Request {}

    /** It was started at sign-in and runs already: nothing needs to be done. */
    record StartQuietly() implements Request {}

    /** A softphone tells of a call. */
    record Call(CallReport report) implements Request {}

    /** The user followed a link to a number. */
    record Open(String url) implements Request {}
}
