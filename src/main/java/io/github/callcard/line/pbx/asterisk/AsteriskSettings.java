package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.LineId;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One telephone at one Asterisk.
 *
 * @param name what the user calls it, null for a name made from the extension
 * @param port of the manager interface, 0 for the usual one
 * @param tls whether the connection is encrypted
 * @param user of the manager interface
 * @param extension as the user writes it
 * @param phone the same as Asterisk knows it
 * @param context the part of the dial plan in which the telephone dials
 */
public record AsteriskSettings(
        @Nullable String name,
        String host,
        int port,
        boolean tls,
        String user,
        String extension,
        OwnPhone phone,
        String context) {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "asterisk";

    /** FreePBX's for the telephones of the house. */
    public static final String USUAL_CONTEXT = "from-internal";

    static final int USUAL_TLS_PORT = 5039;
    static final int USUAL_PLAIN_PORT = 5038;

    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

    /**
     * One telephone as the user writes it.
     *
     * @throws SentenceException when extension, user or context cannot be one
     */
    public static AsteriskSettings of(
            @Nullable String name,
            String host,
            int port,
            boolean tls,
            String user,
            String extension,
            @Nullable String context)
            throws SentenceException {
        if (user.chars().anyMatch(Character::isISOControl)) {
            throw new SentenceException(
                    Sentence.of("The user of Asterisk's manager interface has a line break; enter it again."));
        }
        if (context != null && !CONTEXT.matcher(context).matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no context of a dial plan; write it as extensions.conf has it, such as from-internal.",
                    context));
        }
        return new AsteriskSettings(
                name,
                host,
                port,
                tls,
                user,
                extension,
                OwnPhone.of(extension),
                Objects.requireNonNullElse(context, USUAL_CONTEXT));
    }

    /** The same telephone at the same Asterisk has the same id. */
    public static LineId lineId(String host, int port, String extension) {
        String place = port == 0 ? host : host + ":" + port;
        return new LineId(TYPE, extension + "@" + place);
    }

    public LineId lineId() {
        return lineId(host, port, extension);
    }

    int portInUse() {
        return port > 0 ? port : tls ? USUAL_TLS_PORT : USUAL_PLAIN_PORT;
    }

    String lineName() {
        return Objects.requireNonNullElse(name, "Asterisk " + extension);
    }
}
