package io.github.callcard.line.fritzbox;

import io.github.callcard.words.SentenceException;
import java.util.Optional;

/**
 * The way to the list of calls that a box keeps (TR-064).
 *
 * @param user of the box; empty for boxes that have a password alone
 * @param password asked for on the line's own threads, where it may wait for the key store; empty where there is none, so that
 *     no list is read
 * @param encrypted whether TLS is spoken, to a certificate that this computer trusts
 * @param port of the box's TR-064
 */
public record CallListAccess(String user, Password password, boolean encrypted, int port) {

    /** The source of a box's password. */
    @FunctionalInterface
    public interface Password {

        /**
         * The password of the moment, empty where there is none. May wait for the key store.
         *
         * @throws SentenceException where there may be one that cannot be read now, such as in a locked key store
         */
        Optional<String> read() throws SentenceException;
    }

    public static final int USUAL_PORT = 49_000;
    public static final int USUAL_ENCRYPTED_PORT = 49_443;

    /** The user that TR-064 has for boxes which ask for a password alone. */
    private static final String NAMELESS = "dslf-config";

    /** No list is read. */
    public static final CallListAccess NONE = new CallListAccess("", Optional::empty, false, USUAL_PORT);

    String userOrUsual() {
        return user.isEmpty() ? NAMELESS : user;
    }

    @Override
    public String toString() {
        return "CallListAccess[" + port + "]";
    }
}
