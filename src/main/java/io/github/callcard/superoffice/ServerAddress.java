package io.github.callcard.superoffice;

import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The address of SuperOffice's Web API: what a user typed or copied from the browser, brought to one form that ends in
 * a slash.
 */
public final class ServerAddress {

    private static final Pattern WHOLE = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    private final URI base;

    private ServerAddress(URI base) {
        this.base = base;
    }

    /**
     * Reads an address that a person typed; without a scheme it is one of https.
     *
     * @throws SentenceException when it is none
     */
    public static ServerAddress typed(String typed) throws SentenceException {
        return new ServerAddress(new TypedAddress(typed).base());
    }

    /**
     * The same for an address that is known to be one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ServerAddress of(String address) {
        try {
            return typed(address);
        } catch (SentenceException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * Reads an address that no person typed: nothing is put in that is missing.
     *
     * @throws IllegalArgumentException when it is none, or has no scheme
     */
    public static ServerAddress whole(String address) {
        if (!WHOLE.matcher(address).lookingAt()) {
            throw new IllegalArgumentException("no address with a scheme");
        }
        return of(address);
    }

    /** The address with its trailing slash; what the web client's pages and {@code api/} are relative to. */
    public URI base() {
        return base;
    }

    /** True when what is sent is encrypted on its way. */
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
