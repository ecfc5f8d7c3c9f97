package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes an id token only when it is signed, ours, fresh and the answer to our question (OpenID Connect Core, 3.1.3.7). */
final class IdTokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(IdTokenCheck.class);
    private static final String CLAIM = "http://schemes.superoffice.net/identity/";

    /** The time by which the clocks of this computer and SuperOffice may differ. */
    private static final int LEEWAY_SECONDS = 60;

    private final OnlineAccount account;
    private final Clock clock;

    IdTokenCheck(OnlineAccount account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /**
     * The person who signed in.
     *
     * @param keys the environment's key set, as it came
     * @param nonce the one that was sent
     */
    Identity identity(String idToken, byte[] keys, String nonce) throws SuperOfficeException {
        try {
            JWTClaimsSet claims = verified(idToken, keys, nonce);
            List<String> audience = claims.getAudience();
            if (audience.size() > 1 && !account.clientId().equals(claims.getStringClaim("azp"))) {
                throw untrusted();
            }
            return identity(claims);
        } catch (ExpiredJWTException e) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN,
                    Sentence.of(
                            "SuperOffice's sign-in seems to have expired already; check this computer's clock and sign"
                                    + " in again."));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            // A message may quote a claim, so only the type is told.
            LOG.warn("An id token was not accepted: {}", e.getClass().getName());
            throw untrusted();
        }
    }

    private JWTClaimsSet verified(String idToken, byte[] keys, String nonce)
            throws ParseException, BadJOSEException, JOSEException {
        DefaultJWTProcessor<SimpleSecurityContext> processor = new DefaultJWTProcessor<>();
        JWKSet keySet = JWKSet.parse(new String(keys, UTF_8));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keySet)));
        DefaultJWTClaimsVerifier<SimpleSecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(
                        account.clientId(),
                        new JWTClaimsSet.Builder()
                                .issuer(account.environment().issuer())
                                .claim("nonce", nonce)
                                .build(),
                        Set.of("sub", "exp", "iat")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew(LEEWAY_SECONDS);
        processor.setJWTClaimsSetVerifier(verifier);
        return processor.process(idToken, null);
    }

    private Identity identity(JWTClaimsSet claims) throws ParseException, SuperOfficeException {
        String tenant = text(claims, "ctx").orElse("");
        String webApi = text(claims, "webapi_url").orElse("");
        if (tenant.isEmpty() || webApi.isEmpty() || !account.environment().allows(URI.create(webApi))) {
            throw new SuperOfficeException(
                    Kind.NOT_SUPEROFFICE,
                    Sentence.of(
                            "SuperOffice did not say which tenant this user belongs to; sign in as a user of a tenant."));
        }
        if (account.tenant() != null && !account.tenant().equalsIgnoreCase(tenant)) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN,
                    Sentence.of(
                            "The sign-in was to {0}, but the settings say {1}; sign in with the other user, or change the"
                                    + " settings.",
                            tenant, account.tenant()));
        }
        return new Identity(
                tenant,
                ServerAddress.whole(webApi),
                text(claims, "upn")
                        .or(() -> claim(claims, "email"))
                        .or(() -> claim(claims, "associateid").map("associate "::concat))
                        .orElse(""));
    }

    private static Optional<String> claim(JWTClaimsSet claims, String name) {
        return Optional.ofNullable(claims.getClaim(CLAIM + name)).map(Object::toString);
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim(CLAIM + name)).map(String::strip);
    }

    private static SuperOfficeException untrusted() {
        return new SuperOfficeException(
                Kind.REFUSED_SIGN_IN,
                Sentence.of("The answer to the sign-in is not certified by SuperOffice for Callcard; sign in again, and"
                        + " tell your network administrator if it keeps happening."));
    }
}
