package io.github.callcard.line.sipwatch.message;

import java.util.Optional;

/**
 * An address with a name, as From, To and Contact hold it (RFC 3261, section 20.10): {@code "Jane Doe"
 * <sip:+442079460123@pbx>;tag=1}.
 *
 * @param displayName without quotation marks; empty where there is none
 * @param parameters those of the header field, not of the URI
 */
public record NameAddress(String displayName, SipUri uri, Parameters parameters) {

    /** An address without a name and parameters. */
    public static NameAddress of(SipUri uri) {
        return new NameAddress("", uri, Parameters.NONE);
    }

    /**
     * Reads one address. A name that should stand between quotation marks and does not is taken as it is.
     *
     * @throws MalformedMessageException where there is no URI, a quotation has no end, or a URI that should stand between angle
     *     brackets does not
     */
    public static NameAddress parse(String text) throws MalformedMessageException {
        String value = text.strip();
        int open = Quoting.indexOf(value, '<', 0);
        if (open < 0) {
            return parseBare(value);
        }
        int close = value.indexOf('>', open);
        if (close < 0) {
            throw new MalformedMessageException("An address has an angle bracket that is not closed.");
        }
        return new NameAddress(
                Quoting.unquoted(value.substring(0, open).strip()),
                SipUri.parse(value.substring(open + 1, close)),
                Parameters.parse(value.substring(close + 1)));
    }

    /** Without angle brackets all parameters belong to the header field, and a URI with a comma or question mark is not allowed. */
    private static NameAddress parseBare(String value) throws MalformedMessageException {
        int semicolon = value.indexOf(';');
        String uri = (semicolon < 0 ? value : value.substring(0, semicolon)).strip();
        if (uri.indexOf('?') >= 0 || uri.indexOf(',') >= 0) {
            throw new MalformedMessageException("An address needs angle brackets and has none.");
        }
        return new NameAddress(
                "", SipUri.parse(uri), semicolon < 0 ? Parameters.NONE : Parameters.parse(value.substring(semicolon)));
    }

    /** The tag of From or To. */
    public Optional<String> tag() {
        return parameters.value("tag");
    }

    public NameAddress withTag(String tag) {
        return new NameAddress(displayName, uri, parameters.with("tag", tag));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return (displayName.isEmpty() ? "" : Quoting.quoted(displayName) + " ") + "<" + uri + ">" + parameters;
    }
}
