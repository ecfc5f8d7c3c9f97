package io.github.callcard.line.pbx.threecx;

import io.github.callcard.line.LineId;
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

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https|http)://(\\[[0-9a-f:.]+]|[a-z0-9.-]{1,253})(:[0-9]{1,5})?/?");

    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
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
        return new ThreeCxSettings(name, base(address), clientId, extension);
    }

    private static URI base(String address) throws SentenceException {
        String whole = address.contains("://") ? address : "https://" + address;
        var matcher = ADDRESS.matcher(whole);
        if (!matcher.matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no address of 3CX; write it as https://pbx.example.com, with :5001 where the web client has"
                            + " it.",
                    address));
        }
        if (matcher.group(1).equalsIgnoreCase("http")
                && !LOOPBACK.matcher(matcher.group(2)).matches()) {
            throw new SentenceException(Sentence.of(
                    "The address of 3CX has to begin with https://; secret and calls are not sent unprotected."));
        }
        return URI.create(whole.endsWith("/") ? whole : whole + "/");
    }

    /**
     * The same extension at the same 3CX has the same id.
     *
     * @param address as a user writes it, or anything else
     */
    public static LineId lineId(String address, String extension) {
        String place = address.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "");
        return new LineId(ThreeCxLine.TYPE, extension + "@" + place);
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
