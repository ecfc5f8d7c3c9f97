package io.github.callcard.vault;

import org.jspecify.annotations.Nullable;

/** Bytes that are no sealed file this version can use. Holds nothing of them. */
public final class SealFormatException extends Exception {

    enum Flaw {
        /** Also what a whole file looks like under another key. */
        DAMAGED("is damaged or was made with another key"),
        FOREIGN("is not one of Callcard's"),
        TOO_NEW("was made by a newer Callcard"),
        OF_ANOTHER("belongs to another server or sign-in");

        private final String words;

        Flaw(String words) {
            this.words = words;
        }

        /** The predicate of a sentence about the file. */
        String words() {
            return words;
        }
    }

    private final Flaw flaw;

    SealFormatException(Flaw flaw) {
        this(flaw, null);
    }

    SealFormatException(Flaw flaw, @Nullable Throwable cause) {
        super("the sealed file " + flaw.words(), cause);
        this.flaw = flaw;
    }

    /** Something else than a sealed file, such as a folder or a pipe. */
    public static SealFormatException foreign(Throwable cause) {
        return new SealFormatException(Flaw.FOREIGN, cause);
    }

    /** A file whose seal holds no longer, or whose content means nothing. */
    public static SealFormatException damaged(@Nullable Throwable cause) {
        return new SealFormatException(Flaw.DAMAGED, cause);
    }

    /** True when it may be whole, for another owner. */
    public boolean isOfAnother() {
        return flaw == Flaw.OF_ANOTHER;
    }

    /** What is wrong: the predicate of a sentence about the file. */
    public String words() {
        return flaw.words();
    }
}
