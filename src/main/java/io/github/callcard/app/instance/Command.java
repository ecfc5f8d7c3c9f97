package io.github.callcard.app.instance;

import io.github.callcard.line.hook.CallReport;

/** What another process asks of the running program. */
public sealed interface Command {

    /** The user started it once more: it comes before the user's eyes. */
    record Show() implements Command {}

    /** It was started at sign-in and runs already: nothing needs to be done. */
    record StartQuietly() implements Command {}

    /** A softphone tells of a call. */
    record Call(CallReport report) implements Command {}

    /** The user followed a link to a number. */
    record Open(String url) implements Command {}
}
