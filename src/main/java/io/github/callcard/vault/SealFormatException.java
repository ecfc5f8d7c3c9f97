package io.github.callcard.vault;

import io.github.callcard.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Bytes that are no sealed file this version can use. Holds nothing of them. */
public final class SealFormatException extends Exception {

    private static final long serialVersionUID = 1;

    enum Flaw {
        /** Also what a whole file looks like under another key. */
        DAMAGED,
        FOREIGN,
        TOO_NEW,
        OF_ANOTHER;

        private Sentence of(Object file) {
            return switch (this) {
                case DAMAGED -> Sentence.of("{0} is damaged or was made with another key", file);
                case FOREIGN -> Sentence.of("{0} is not one of Callcard's", file);
                case TOO_NEW -> Sentence.of("{0} was made by a newer Callcard", file);
                case OF_ANOTHER -> Sentence.of("{0} belongs to another server or sign-in", file);
            };
        }
    }

    private final Flaw flaw;

    SealFormatException(Flaw flaw) {
        this(flaw, null);
    }

    SealFormatException(Flaw flaw, @Nullable Throwable cause) {
        super(flaw.of("the sealed file").toString(), cause);
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

    /**
     * The statement of what is wrong, without a full stop.
     *
     * @param file a sentence that names the file, such as "The snapshot"
     */
    public Sentence of(Sentence file) {
        return flaw.of(file);
    }
}
