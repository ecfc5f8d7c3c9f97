package io.github.callcard.line.sipwatch.message;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves to a server that is asked over HTTP that the user knows the password (RFC 7616), by the same rules as SIP has: a SHA is
 * taken before MD5. For one thread at a time.
 */
public final class HttpDigest {

    private static final int CLIENT_NONCE_BYTES = 16;

    private final String user;
    private final String password;
    private @Nullable DigestSession session;

    /** The password stays in memory as long as this does. */
    public HttpDigest(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /**
     * Takes the challenges of a 401.
     *
     * @param challenges the values of WWW-Authenticate
     * @return what it means for the request
     */
    public Verdict challenged(List<String> challenges) {
        Optional<DigestChallenge> best = challenges.stream()
                .flatMap(value -> DigestChallenge.parse(value, false).stream())
                .filter(DigestChallenge::isAnswerable)
                .min(Comparator.comparing(challenge -> challenge.hash().orElseThrow() == DigestAlgorithm.MD5));
        if (best.isEmpty()) {
            return Verdict.UNANSWERABLE;
        }
        boolean refused = session != null && !best.get().stale();
        session = new DigestSession(best.get(), randomNonce(), 0);
        return refused ? Verdict.REFUSED : Verdict.ANSWERABLE;
    }

    /** The meaning of a challenge. */
    public enum Verdict {
        /** The request may be sent again, with another {@link #authorization}. */
        ANSWERABLE,
        /** Name or password is wrong. */
        REFUSED,
        /** The server offers no way of signing in that is known here. */
        UNANSWERABLE
    }

    /**
     * The value of the header Authorization for one request; empty before the first challenge.
     *
     * @param uri the path with its query, as it is sent
     */
    public Optional<String> authorization(String method, String uri) {
        if (session == null) {
            return Optional.empty();
        }
        session = session.next();
        return Optional.of(session.credentials(user, password, method, uri));
    }

    private static String randomNonce() {
        byte[] bytes = new byte[CLIENT_NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Without the password, and without the user, who is a person. */
    @Override
    public String toString() {
        return "HttpDigest";
    }
}
