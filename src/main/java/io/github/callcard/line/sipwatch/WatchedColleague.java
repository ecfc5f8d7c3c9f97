package io.github.callcard.line.sipwatch;

import io.github.callcard.line.ColleagueLine;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A colleague whose line the user wants to see.
 *
 * @param extension the user part of its address at the switchboard
 * @param name empty where only the extension is known
 * @param pickUpCode empty where the switchboard has none
 */
public record WatchedColleague(String extension, String name, String pickUpCode) {

    private static final String PLACE = "{extension}";
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9_.+*-]{1,32}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9*#_.+-]{1,32}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,32}");
    private static final int LONGEST_NAME = 100;

    /**
     * A colleague as somebody wrote him down: {@code 1002}, {@code 1002 Kari Nordmann}, or the name first.
     *
     * @param pickUp the switchboard's feature code, with {@code {extension}} where the colleague's is dialled; null where it has
     *     none
     * @throws SentenceException where there is no extension, or the code cannot be dialled
     */
    public static WatchedColleague parse(String written, @Nullable String pickUp) throws SentenceException {
        String text = extensionFirst(written.strip());
        String[] parts = text.split("\\s+", 2);
        String extension = parts[0];
        if (!EXTENSION.matcher(extension).matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is not a colleague's extension; write the extension first and then the name, such as \"1002 Kari"
                            + " Nordmann\".",
                    written));
        }
        String name = parts.length == 1 ? "" : parts[1];
        return new WatchedColleague(
                extension,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                pickUp == null ? "" : code(pickUp, extension));
    }

    /** Puts digits at the end to the front where the first word has none: nobody is called "1002", and a word may be an extension. */
    private static String extensionFirst(String text) {
        int blank = text.lastIndexOf(' ');
        boolean isBehind = blank > 0
                && DIGITS.matcher(text.substring(blank + 1)).matches()
                && text.split("\\s", 2)[0].chars().noneMatch(Character::isDigit);
        return isBehind
                ? text.substring(blank + 1) + " "
                        + text.substring(0, blank).strip().replaceFirst("[,;:]$", "")
                : text;
    }

    private static String code(String pickUp, String extension) throws SentenceException {
        if (!CODE.matcher(pickUp.replace(PLACE, "")).matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no code for picking up calls; write letters, digits, * and #, and {1} where the colleague's extension is"
                            + " dialled, such as {2}.",
                    pickUp, PLACE, "*8" + PLACE));
        }
        return pickUp.replace(PLACE, extension);
    }

    /** The line before anything is told of it. */
    ColleagueLine line() {
        return ColleagueLine.unknown(extension, name, pickUpCode);
    }

    /** Nothing, as it names a person. */
    @Override
    public String toString() {
        return "a colleague";
    }
}
