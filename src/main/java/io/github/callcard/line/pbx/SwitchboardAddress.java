package io.github.callcard.line.pbx;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web address of a switchboard, as users write it. */
public final class SwitchboardAddress {

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https|http)://(\\[[0-9a-f:.]+]|[a-z0-9.-]{1,253})(:[0-9]{1,5})?/?");

    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    private SwitchboardAddress() {}

    /**
     * The address without a path, with a slash at its end; without a scheme it is one of https.
     *
     * @param product the switchboard as users call it
     * @throws SentenceException when it is none, or the connection would not be encrypted
     */
    public static URI of(String address, String product) throws SentenceException {
        String whole = address.contains("://") ? address : "https://" + address;
        Matcher matcher = ADDRESS.matcher(whole);
        if (!matcher.matches()) {
            throw new SentenceException(Sentence.of(
                    "\"{0}\" is no address of {1}; write it as https://pbx.example.com, with its port where the web client has"
                            + " one, such as :5001.",
                    address, product));
        }
        if (matcher.group(1).equalsIgnoreCase("http")
                && !LOOPBACK.matcher(matcher.group(2)).matches()) {
            throw new SentenceException(Sentence.of(
                    "The address of {0} has to begin with https://; secret and calls are not sent unprotected.",
                    product));
        }
        return URI.create(whole.endsWith("/") ? whole : whole + "/");
    }

    /** The place that an address names, without scheme and slash, whatever it holds. */
    public static String place(String address) {
        return address.replaceFirst("^[A-Za-z]+://", "").replaceFirst("/+$", "");
    }
}
