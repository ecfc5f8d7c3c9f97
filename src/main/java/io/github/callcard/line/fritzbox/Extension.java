package io.github.callcard.line.fritzbox;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone, fax or answering machine of the box, by the number that its call monitor has for it: 0 to 2 the analogue sockets,
 * 4 the ISDN bus, 10 to 15 cordless phones, 20 to 29 phones of the network, 40 to 44 answering machines. The box's own pages
 * show the codes by which one phone calls another instead, such as {@code **620}.
 *
 * <p>AVM has no list of these numbers; they are those that owners of boxes have seen.
 */
public record Extension(int number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\*\\*)?(\\d{1,3})");

    /** The number of extensions there may be, by the width of the field. */
    private static final int MOST = 100;

    /**
     * Reads an extension as a user writes it: {@code **620} or {@code 620} as the box shows it, or {@code 20} as the call
     * monitor does.
     *
     * @throws SentenceException when it is neither
     */
    public static Extension of(String written) throws SentenceException {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (matcher.matches()) {
            int code = Integer.parseInt(matcher.group(2));
            boolean shown = matcher.group(1) != null || code >= MOST;
            OptionalInt number = shown ? ofCode(code) : OptionalInt.of(code);
            if (number.isPresent()) {
                return new Extension(number.getAsInt());
            }
        }
        throw new SentenceException(Sentence.of(
                "\"{0}\" is no extension of a FRITZ!Box; write it as the box shows it, such as **620.", written));
    }

    /** The extension behind a code such as {@code **620}, which is 620 here; empty where the code is none of a phone. */
    static OptionalInt ofCode(int code) {
        if (code >= 1 && code <= 3) {
            return OptionalInt.of(code - 1);
        }
        if (code >= 51 && code <= 58) {
            return OptionalInt.of(4);
        }
        if (code >= 600 && code <= 604) {
            return OptionalInt.of(code - 560);
        }
        if (code >= 610 && code <= 629) {
            return OptionalInt.of(code - 600);
        }
        return OptionalInt.empty();
    }

    /** Answers by itself, so that nobody was spoken to. */
    boolean isAnsweringMachine() {
        return number >= 40 && number <= 49;
    }
}
