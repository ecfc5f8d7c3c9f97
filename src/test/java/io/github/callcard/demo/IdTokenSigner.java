package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signs what the stand-in says about a user, with a key made when it is first needed. */
final class IdTokenSigner {

    private static final String CLAIM = "http://schemes.superoffice.net/identity/";
    private static final Duration LIFE = Duration.ofHours(1);

    private final String issuer;
    private final String tenant;
    private final Supplier<String> webApi;
    private @Nullable RSAKey key;

    /** @param webApi where the tenant is */
    IdTokenSigner(String issuer, String tenant, Supplier<String> webApi) {
        this.issuer = issuer;
        this.tenant = tenant;
        this.webApi = webApi;
    }

    private synchronized RSAKey key() throws JOSEException {
        if (key == null) {
            key = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("stand-in")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        }
        return key;
    }

    /** The public part. */
    byte[] keySet() {
        try {
            return new JWKSet(key()).toString(true).getBytes(UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    String idToken(String clientId, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(clientId)
                .subject("demo@fjord.example")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("nonce", nonce)
                .claim(CLAIM + "ctx", tenant)
                .claim(CLAIM + "webapi_url", webApi.get())
                .claim(CLAIM + "upn", "demo@fjord.example")
                .claim(CLAIM + "email", "demo@fjord.example")
                .claim(CLAIM + "associateid", "5")
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stand-in").build(), claims);
            token.sign(new RSASSASigner(key()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
