package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codes and tokens the stand-in gave out. Safe to use from any thread. */
final class IssuedTokens {

    /** The request that a code was given for; the exchange has to fit it. */
    record Grant(String clientId, String redirect, String challenge, String nonce) {}

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Long> accessTokens = new ConcurrentHashMap<>();
    private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();

    String code(Grant grant) {
        String code = random("code");
        codes.put(code, grant);
        return code;
    }

    /** The request that a code was given for, once, and only to one who knows the verifier. */
    Optional<Grant> redeemed(String code, String clientId, String redirect, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(grant -> grant.clientId().equals(clientId)
                        && grant.redirect().equals(redirect)
                        && grant.challenge().equals(challenge(verifier)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String accessToken(Duration life) {
        String token = random("8A:Cust12345.");
        accessTokens.put(token, System.nanoTime() + life.toNanos());
        return token;
    }

    String refreshToken() {
        String token = random("refresh-");
        refreshTokens.add(token);
        return token;
    }

    boolean isRefreshToken(@Nullable String token) {
        return token != null && refreshTokens.contains(token);
    }

    void withdraw(String refreshToken) {
        refreshTokens.remove(refreshToken);
    }

    boolean isAccessToken(String token) {
        Long end = accessTokens.get(token);
        return end != null && System.nanoTime() - end < 0;
    }

    /** As if their time had come. */
    void expireAccessTokens() {
        accessTokens.clear();
    }

    private static String random(String prefix) {
        return prefix + UUID.randomUUID();
    }
}
