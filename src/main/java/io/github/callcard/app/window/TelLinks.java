package io.github.callcard.app.window;

import io.github.callcard.os.TelProgram;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Hands numbers that no line can dial to the system's program for {@code tel:} links, where that is another than Callcard.
 *
 * @param opener opens a link; false when it cannot. Blocks
 */
public record TelLinks(TelProgram program, Predicate<URI> opener) {

    /** No number is handed on. */
    static final TelLinks NONE = new TelLinks(TelProgram.NONE, link -> false);

    /** The program's name for the user; empty where there is none. Blocks for a moment. */
    Optional<String> name() {
        return program.name();
    }

    /**
     * Hands a number on. Blocks.
     *
     * @param number a plus and digits, or digits only; the program has its own rules for an outside line
     * @return false where it could not be opened
     */
    boolean open(String number) {
        return opener.test(URI.create("tel:" + number));
    }
}
