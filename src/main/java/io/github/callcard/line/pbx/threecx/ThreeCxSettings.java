package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.LineId;
import io.github.callcard.line.pbx.SwitchboardAddress;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One extension at one 3CX.
 *
 * @param name what the user calls it, null for a name made from the extension
 * @param base the address of the switchboard, without a path
 * @param clientId of the switchboard's API client
 * @param extension its number
 */
public record ThreeCxSettings(@Nullable String name, URI base, String clientId, String extension) {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "3cx";

    private static final Pattern EXTENSION = Pattern.compile("[0-9*#+A-Za-z]{1,32}");

    /**
     * Reads them as a user writes them; without a scheme the address is one of https.
     *
     * @throws SentenceException when address or extension cannot be one, or the connection would not be encrypted
     */
    public static ThreeCxSettings of(@Nullable String name, String address, String clientId, String extension)
            throws SentenceException {
        if (!EXTENSION.matcher(extension).matches()) {
            throw new SentenceException(Sentence.of("\"{0}\" is no extension of 3CX; write its number.", extension));
        }
        return new ThreeCxSettings(name, SwitchboardAddress.of(address, "3CX"), clientId, extension);
    }

    /**
     * The same extension at the same 3CX has the same id.
     *
     * @param address as a user writes it, or anything else
     */
    public static LineId lineId(String address, String extension) {
        return new LineId(TYPE, extension + "@" + SwitchboardAddress.place(address));
    }

    public LineId lineId() {
        return lineId(base.toString(), extension);
    }

    String host() {
        return base.getRawAuthority();
    }

    String lineName() {
        return Objects.requireNonNullElse(name, "3CX " + extension);
    }
}
