package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * One question to the user, with what proves that the answer belongs to it. No string form shows any of it.
 *
 * @param state comes back with the answer (RFC 6749, 10.12)
 * @param nonce comes back within the id token (OpenID Connect Core, 3.1.2.1)
 * @param verifier known to nobody else until the code is exchanged (RFC 7636)
 */
record AuthorizationRequest(String state, String nonce, String verifier) {

    private static final int RANDOM_BYTES = 32;

    static AuthorizationRequest random() {
        SecureRandom random = new SecureRandom();
        return new AuthorizationRequest(text(random), text(random), text(random));
    }

    private static String text(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The verifier's hash, by the method S256. */
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The page that the user's browser opens. */
    URI page(ProviderMetadata provider, OnlineAccount account, URI redirect) {
        FormText query = new FormText()
                .with("response_type", "code")
                .with("client_id", account.clientId())
                .with("redirect_uri", redirect.toString())
                .with("scope", "openid")
                .with("state", state)
                .with("nonce", nonce)
                .with("code_challenge", challenge())
                .with("code_challenge_method", "S256");
        if (account.tenant() != null) {
            query.with("acr_values", "tenant:" + account.tenant());
        }
        if (account.loginHint() != null) {
            query.with("login_hint", account.loginHint());
        }
        String page = provider.authorize().toString();
        return URI.create(page + (page.contains("?") ? "&" : "?") + query);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest";
    }
}
