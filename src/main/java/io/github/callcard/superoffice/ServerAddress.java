package io.github.callcard.superoffice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where SuperOffice's Web API is: what a user typed or copied from the browser, brought to one form that ends in a slash.
 */
public final class ServerAddress {

    private static final int LONGEST = 2_000;

    /** What a copied address has behind the base: a page of the web client, or the API itself. */
    private static final Pattern BEHIND_THE_BASE = Pattern.compile("(?i)/(?:api(?:/.*)?|[^/]*\\.aspx)$");

    private final URI base;

    private ServerAddress(URI base) {
        this.base = base;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none; the message is one sentence for the user
     */
    public static ServerAddress of(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "The server address is empty; enter one such as https://crm.example.com/SuperOffice/.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The server address is too long to be one; enter it again.");
        }
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "The server address has an @ in it; leave user name and password out of the address.");
        }
        if (!text.contains("://")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not begin with https://; write the whole server address, such as https://"
                            + (text.matches("[\\w.-]+(:\\d+)?(/\\S*)?") ? text : "crm.example.com/SuperOffice/") + ".");
        }
        return new ServerAddress(base(text));
    }

    private static URI base(String text) {
        try {
            URI uri = new URI(text).normalize();
            if (uri.getScheme() == null) {
                throw notAnAddress(text);
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no web address; it has to begin with https:// or http://.");
            }
            if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65_535) {
                throw notAnAddress(text);
            }
            String path = uri.getRawPath().replaceAll("/{2,}", "/").replaceAll("/+$", "");
            path = BEHIND_THE_BASE.matcher(path).replaceFirst("");
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return new URI(scheme + "://" + host + port + path + "/");
        } catch (URISyntaxException e) {
            IllegalArgumentException notAnAddress = notAnAddress(text);
            notAnAddress.initCause(e);
            throw notAnAddress;
        }
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a web address; it looks like https://crm.example.com/SuperOffice/.");
    }

    /** The address with its trailing slash; what the web client's pages and {@code api/} are relative to. */
    public URI base() {
        return base;
    }

    /** Whether what is sent is encrypted on its way. */
    public boolean isEncrypted() {
        return base.getScheme().equals("https");
    }

    URI resolve(String path) {
        return base.resolve(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerAddress address && address.base.equals(base);
    }

    @Override
    public int hashCode() {
        return base.hashCode();
    }

    /** The address as the user knows it. */
    @Override
    public String toString() {
        return base.toString();
    }
}
