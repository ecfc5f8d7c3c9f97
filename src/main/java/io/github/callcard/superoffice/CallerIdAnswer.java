package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;

/** The server's answer when asked for the caller ids. */
public sealed interface CallerIdAnswer {

    /**
     * Another set than before; it may be empty.
     *
     * @param directory the whole set
     * @param hash its hash, to send the next time; empty when the server gave none
     * @param leftOut the rows that cannot be looked up
     */
    record Changed(Directory directory, String hash, LeftOutRows leftOut) implements CallerIdAnswer {}

    /** The set whose hash was sent is still the one. */
    record Unchanged() implements CallerIdAnswer {}
}
