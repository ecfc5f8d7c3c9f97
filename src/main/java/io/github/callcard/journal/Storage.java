package io.github.callcard.journal;

import io.github.callcard.words.Sentence;

/** Where past calls are kept. */
public enum Storage {
    /** On disk, encrypted. */
    DISK,
    /** On disk as soon as the journal is open. */
    NOT_OPEN_YET,
    /** Nobody has signed in, so that it is not known whose they are. */
    NO_OWNER,
    /** There is no key to encrypt them with. */
    NO_KEY,
    /** The settings want it so. */
    NOT_WANTED,
    /** Another program with this profile writes there. */
    IN_USE,
    /** The disk did not take them. */
    BROKEN;

    public boolean isOnDisk() {
        return this == DISK;
    }

    /** The sentence for the user. */
    public Sentence sentence() {
        return switch (this) {
            case DISK -> Sentence.of("Calls are kept on this computer, encrypted.");
            case NOT_OPEN_YET -> Sentence.of("The calls of earlier days are being opened.");
            case NO_OWNER ->
                Sentence.of(
                        "Calls are kept only until Callcard ends, because nobody is signed in to SuperOffice; those after"
                                + " you sign in are kept.");
            case NO_KEY ->
                Sentence.of(
                        "Calls are kept only until Callcard ends, because there is no key to encrypt them with; unlock the"
                                + " key store of this computer, or set CALLCARD_KEY.");
            case NOT_WANTED -> Sentence.of("Calls are kept only until Callcard ends, as the settings say.");
            case IN_USE ->
                Sentence.of(
                        "Calls are kept only until Callcard ends, because another Callcard with this profile keeps its own"
                                + " there.");
            case BROKEN ->
                Sentence.of(
                        "The last calls are kept only until Callcard ends, because they could not be written; check that"
                                + " there is disk space and that you may write there.");
        };
    }
}
