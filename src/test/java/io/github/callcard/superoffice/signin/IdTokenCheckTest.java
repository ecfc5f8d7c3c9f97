package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdTokenCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-10T11:00:00Z");
    private static final String CLAIM = "http://schemes.superoffice.net/identity/";
    private static RSAKey key;
    private static byte[] keys;

    private final OnlineAccount account =
            new OnlineAccount(Environment.named("online"), "our-client", null, "Cust12345", null);
    private final IdTokenCheck check = new IdTokenCheck(account, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void makeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        keys = new JWKSet(key).toString(true).getBytes(UTF_8);
    }

    @Test
    void aTokenThatIsSignedAndOursSaysWhoItIs() throws Exception {
        assertThat(check.identity(signed(claims().build()), keys, "nonce"))
                .isEqualTo(new Identity(
                        "Cust12345",
                        ServerAddress.of("https://sod2.superoffice.com/Cust12345/"),
                        "tej0@fjord.example"));
    }

    @Test
    void anotherIssuerIsNotBelieved() {
        refuses(claims().issuer("https://sod.superoffice.com").build());
        refuses(claims().issuer(null).build());
    }

    @Test
    void aTokenForAnotherProgramIsNotBelieved() {
        refuses(claims().audience("another-client").build());
        refuses(claims().audience(List.of("our-client", "another-client")).build());
    }

    @Test
    void anAnswerToAnotherQuestionIsNotBelieved() {
        refuses(claims().claim("nonce", "another").build());
        refuses(claims().claim("nonce", null).build());
    }

    @Test
    void clocksMayBeAMinuteApartAndNotMore() throws Exception {
        Date beforeLeeway = Date.from(NOW.minus(Duration.ofSeconds(50)));
        Date behindLeeway = Date.from(NOW.minus(Duration.ofSeconds(70)));

        assertThat(check.identity(signed(claims().expirationTime(beforeLeeway).build()), keys, "nonce"))
                .isNotNull();
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> check.identity(
                        signed(claims().expirationTime(behindLeeway).build()), keys, "nonce"))
                .withMessageContaining("check this computer's clock");
        refuses(claims().expirationTime(null).build());
    }

    @Test
    void onlyTheRightKeyAndAlgorithmCount() throws Exception {
        RSAKey another = new RSAKeyGenerator(2048).keyID("k1").generate();
        refuses(signed(claims().build(), another, JWSAlgorithm.RS256));
        refuses(signed(claims().build(), key, JWSAlgorithm.RS512));
        refuses(new PlainJWT(claims().build()).serialize());
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        shared.sign(new MACSigner(key.toPublicJWK().toJSONString()));
        refuses(shared.serialize());
        String whole = signed(claims().build());
        refuses(whole.substring(0, whole.length() - 4) + "AAAA");
        refuses("no token at all");
    }

    @Test
    void aKeySetThatIsNoneIsNotBelieved() {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> check.identity(signed(claims().build()), "<html>".getBytes(UTF_8), "nonce"))
                .withMessageContaining("not certified by SuperOffice");
    }

    @Test
    void anotherTenantThanTheSettingsSayIsNamed() {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> check.identity(
                        signed(claims().claim(CLAIM + "ctx", "Cust99").build()), keys, "nonce"))
                .withMessage(
                        "The sign-in was to Cust99, but the settings say Cust12345; sign in with the other user, or"
                                + " change the settings.");
    }

    @Test
    void tokensAreNeverSentToAnAddressWithoutEncryption() {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> check.identity(
                        signed(claims().claim(CLAIM + "webapi_url", "http://sod2.superoffice.com/Cust12345/api/")
                                .build()),
                        keys,
                        "nonce"));
    }

    private void refuses(JWTClaimsSet claims) {
        refuses(signed(claims));
    }

    private void refuses(String idToken) {
        assertThatExceptionOfType(SuperOfficeException.class)
                .isThrownBy(() -> check.identity(idToken, keys, "nonce"))
                .withMessageContaining("not certified by SuperOffice for Callcard")
                .withNoCause();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://online.superoffice.com")
                .audience("our-client")
                .subject("tej0")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(3600)))
                .claim("nonce", "nonce")
                .claim(CLAIM + "ctx", "Cust12345")
                .claim(CLAIM + "upn", "tej0@fjord.example")
                .claim(CLAIM + "webapi_url", "https://sod2.superoffice.com/Cust12345/api/");
    }

    private static String signed(JWTClaimsSet claims) {
        return signed(claims, key, JWSAlgorithm.RS256);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, JWSAlgorithm algorithm) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
