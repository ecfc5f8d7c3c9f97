package io.github.callcard.line.sipwatch;

/** Makes words that nobody can guess and that are not made twice: branches, tags, Call-IDs. */
@FunctionalInterface
interface RandomWords {

    /** A word of letters and digits. */
    String next();
}
