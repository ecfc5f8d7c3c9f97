package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Documents;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a user in to SuperOffice Online in the user's own browser, and renews what came of it. Every call blocks;
 * interrupting its thread ends it at once. Safe to use from any thread.
 */
public final class OnlineSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OnlineSignIn.class);

    /** Time enough to find one's second factor. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(5);

    private final OnlineAccount account;
    private final Documents documents;
    private final Clock clock;
    private final Duration timeout;
    private final Translations language;
    private final TokenEndpoint tokens;

    /**
     * A way to sign in that has asked nobody yet.
     *
     * @param timeout how long the user has for signing in
     * @param language of the page that the browser shows at the end
     */
    public OnlineSignIn(
            OnlineAccount account, Documents documents, Clock clock, Duration timeout, Translations language) {
        this.account = account;
        this.documents = documents;
        this.clock = clock;
        this.timeout = timeout;
        this.language = language;
        this.tokens = new TokenEndpoint(documents, account);
    }

    /**
     * Asks the user in the browser.
     *
     * @param browser opens an address, or tells the user to
     * @throws SuperOfficeException when nobody signed in
     */
    public Tokens signIn(Consumer<URI> browser) throws SuperOfficeException, InterruptedException {
        ProviderMetadata provider = provider();
        AuthorizationRequest request = AuthorizationRequest.random();
        try (RedirectListener listener = RedirectListener.open(request.state(), language)) {
            browser.accept(request.page(provider, account, listener.redirect()));
            try {
                Tokens signedIn = tokens(listener, provider, request);
                listener.finish(EndPage.success());
                return signedIn;
            } catch (SuperOfficeException e) {
                listener.finish(EndPage.failure(e.sentence()));
                throw e;
            }
        } catch (IOException e) {
            throw new SuperOfficeException(
                    Kind.UNREACHABLE,
                    Sentence.of(
                            "Callcard cannot wait for the browser on this computer (127.0.0.1); check its firewall."),
                    e);
        }
    }

    private Tokens tokens(RedirectListener listener, ProviderMetadata provider, AuthorizationRequest request)
            throws SuperOfficeException, InterruptedException {
        Map<String, String> answer = answer(listener);
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw denied(answer.getOrDefault("error", ""));
        }
        TokenEndpoint.Answer given = tokens.exchange(provider.token(), code, request, listener.redirect());
        if (given.idToken() == null) {
            throw denied("");
        }
        byte[] keys = documents.get(provider.keys()).body();
        Identity identity = new IdTokenCheck(account, clock).identity(given.idToken(), keys, request.nonce());
        LOG.info("Signed in to {}", identity.tenant());
        return new Tokens(given.accessToken(), clock.instant().plus(given.life()), given.refreshToken(), identity);
    }

    private Map<String, String> answer(RedirectListener listener) throws SuperOfficeException, InterruptedException {
        try {
            return listener.await(timeout);
        } catch (TimeoutException e) {
            throw new SuperOfficeException(
                    Kind.TIMED_OUT,
                    Sentence.of("Nobody signed in within {0}; start the sign-in again.", words(timeout)),
                    e);
        }
    }

    private static Sentence words(Duration time) {
        return time.toMinutes() > 0
                ? Sentence.counted(time.toMinutes(), "{0} minute", "{0} minutes")
                : Sentence.counted(time.toSeconds(), "{0} second", "{0} seconds");
    }

    private static SuperOfficeException denied(String error) {
        if (error.equals("access_denied")) {
            return new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN,
                    Sentence.of("The sign-in was refused in the browser; start it again to sign in."));
        }
        return new SuperOfficeException(
                Kind.REFUSED_SIGN_IN,
                error.matches("[a-z_]{1,40}")
                        ? Sentence.of(
                                "SuperOffice did not sign you in ({0}); check clientId and tenant in the settings, and that"
                                        + " this address is registered for it: http://127.0.0.1 with any port.",
                                error)
                        : Sentence.of(
                                "SuperOffice did not sign you in; check clientId and tenant in the settings, and that"
                                        + " this address is registered for it: http://127.0.0.1 with any port."));
    }

    /**
     * New tokens for old ones, without the user.
     *
     * @throws SuperOfficeException of kind {@code REFUSED_SIGN_IN} when the user has to sign in again
     */
    public Tokens refresh(Tokens old) throws SuperOfficeException, InterruptedException {
        if (old.refreshToken() == null) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN, Sentence.of("The sign-in to SuperOffice has ended; sign in again."));
        }
        TokenEndpoint.Answer given = tokens.refresh(provider().token(), old.refreshToken());
        String next = given.refreshToken() == null ? old.refreshToken() : given.refreshToken();
        return new Tokens(given.accessToken(), clock.instant().plus(given.life()), next, old.identity());
    }

    /** The state of the tenant and its address. */
    public TenantState tenantState(String tenant) throws SuperOfficeException, InterruptedException {
        Environment environment = account.environment();
        return TenantState.read(documents.get(environment.tenantState(tenant)), tenant, environment);
    }

    /**
     * Asks whether users can sign in there.
     *
     * @throws SuperOfficeException when the environment is not reached, or is none
     */
    public void reach() throws SuperOfficeException, InterruptedException {
        var unused = provider();
    }

    private ProviderMetadata provider() throws SuperOfficeException, InterruptedException {
        Environment environment = account.environment();
        return ProviderMetadata.read(documents.get(environment.discovery()).body(), environment);
    }
}
