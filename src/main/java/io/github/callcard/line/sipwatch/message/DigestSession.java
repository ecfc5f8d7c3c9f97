package io.github.callcard.line.sipwatch.message;

/**
 * The use of one nonce.
 *
 * @param clientNonce one for all requests, since the key of a {@code -sess} algorithm is made of it
 * @param count how often the nonce has been used, this time included; from 1
 */
record DigestSession(DigestChallenge challenge, String clientNonce, int count) {

    /** The nonce once more, for another request. */
    DigestSession next() {
        return new DigestSession(challenge, clientNonce, count + 1);
    }

    /** The value of Authorization or Proxy-Authorization (RFC 7616, section 3.4). */
    String credentials(String user, String password, String method, String uri) {
        StringBuilder value = new StringBuilder("Digest username=").append(Quoting.quoted(user));
        value.append(", realm=").append(Quoting.quoted(challenge.realm()));
        value.append(", nonce=").append(Quoting.quoted(challenge.nonce()));
        value.append(", uri=").append(Quoting.quoted(uri));
        value.append(", response=\"")
                .append(response(user, password, method, uri))
                .append('"');
        value.append(", algorithm=").append(challenge.algorithm());
        if (!challenge.qop().isEmpty() || challenge.isSession()) {
            value.append(", cnonce=").append(Quoting.quoted(clientNonce));
        }
        if (!challenge.qop().isEmpty()) {
            value.append(", qop=auth, nc=").append(nonceCount());
        }
        if (challenge.opaque() != null) {
            value.append(", opaque=").append(Quoting.quoted(challenge.opaque()));
        }
        return value.toString();
    }

    /** The proof that the password is known (RFC 7616, section 3.4.1). */
    String response(String user, String password, String method, String uri) {
        DigestAlgorithm hash = challenge.hash().orElseThrow();
        String key = hash.hash(user + ":" + challenge.realm() + ":" + password);
        if (challenge.isSession()) {
            key = hash.hash(key + ":" + challenge.nonce() + ":" + clientNonce);
        }
        String asked = hash.hash(method + ":" + uri);
        String use = challenge.qop().isEmpty() ? "" : nonceCount() + ":" + clientNonce + ":auth:";
        return hash.hash(key + ":" + challenge.nonce() + ":" + use + asked);
    }

    private String nonceCount() {
        return String.format("%08x", count);
    }
}
