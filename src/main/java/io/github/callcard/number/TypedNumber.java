package io.github.callcard.number;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Optional;

/**
 * A number that was typed, or handed over by another program, to be dialled. Whatever is not plainly a number is refused: parameters,
 * pauses, service codes, letters.
 *
 * @param number a plus and digits, or digits only, just as they were typed
 */
public record TypedNumber(String number) {

    private static final int LONGEST = 100;

    /**
     * Reads a number.
     *
     * @throws SentenceException when it is refused; its sentence says why
     */
    public static TypedNumber of(String typed) throws SentenceException {
        if (typed.chars().anyMatch(Character::isISOControl)) {
            throw new SentenceException(Sentence.of("This number has control characters in it and is refused."));
        }
        if (PlainDigits.isServiceCode(typed)) {
            throw new SentenceException(
                    Sentence.of(
                            "This is a service code (with * or #), which Callcard never dials; dial it yourself if you mean it."));
        }
        return read(typed)
                .orElseThrow(() -> new SentenceException(
                        Sentence.of("This is no telephone number; type its digits, with + before a country code.")));
    }

    /** The number that the text is; empty where it is none, or is refused. */
    public static Optional<TypedNumber> read(String typed) {
        return typed.length() > LONGEST || typed.isBlank()
                ? Optional.empty()
                : PlainDigits.of(typed.strip()).map(TypedNumber::new);
    }
}
