package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.LineId;
import io.github.callcard.line.pbx.SwitchboardAddress;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One user at one Wazo.
 *
 * @param name what the user calls the line, null for a name made from the user
 * @param base the address of the switchboard, without a path
 * @param user the name that the user signs in with
 */
public record WazoSettings(@Nullable String name, URI base, String user) {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "wazo";

    /**
     * Reads them as a user writes them; without a scheme the address is one of https.
     *
     * @throws SentenceException when address or user cannot be one, or the connection would not be encrypted
     */
    public static WazoSettings of(@Nullable String name, String address, String user) throws SentenceException {
        if (user.indexOf(':') >= 0 || user.chars().anyMatch(Character::isISOControl)) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no user of Wazo; write it as you sign in at its web page, without the password.",
                    user));
        }
        return new WazoSettings(name, SwitchboardAddress.of(address, "Wazo"), user);
    }

    /**
     * The same user at the same Wazo has the same id.
     *
     * @param address as a user writes it, or anything else
     */
    public static LineId lineId(String address, String user) {
        return new LineId(TYPE, user + "@" + SwitchboardAddress.place(address));
    }

    public LineId lineId() {
        return lineId(base.toString(), user);
    }

    String host() {
        return base.getRawAuthority();
    }

    String lineName() {
        return Objects.requireNonNullElse(name, "Wazo " + user);
    }
}
