package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Access;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The access of a user who signed in online: it renews its tokens, and finds the tenant again when it has moved. One
 * thread at a time renews, and one process of the user; the others wait and take what came of it.
 */
public final class OnlineAccess implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(OnlineAccess.class);

    /** An access token is renewed so long before its end: a request with it may take a while. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** The state of the tenant is not asked for more often, except when it moved. */
    private static final Duration STATE_INTERVAL = Duration.ofMinutes(10);

    private final OnlineSignIn signIn;
    private final TokenStorage storage;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tokens held;

    /** The tokens that the storage had when it was last looked at; held tokens that could not be stored are newer. */
    private @Nullable Tokens stored;

    /** The person who signed in first, also when the tokens have gone. */
    private @Nullable Identity person;

    private Instant stateValidUntil = Instant.MIN;

    public OnlineAccess(OnlineSignIn signIn, TokenStorage storage, Clock clock) {
        this.signIn = signIn;
        this.storage = storage;
        this.clock = clock;
    }

    @Override
    public Grant current() throws SuperOfficeException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Tokens tokens = renewedInTime(tokens());
            return clock.instant().isBefore(stateValidUntil) ? tokens.grant() : whereItIs(tokens);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Grant afterRefusal(Grant refused) throws SuperOfficeException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Tokens tokens = tokens();
            return tokens.grant().credential().equals(refused.credential())
                    ? renewed(tokens).grant()
                    : tokens.grant();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Grant afterMove(Grant left) throws SuperOfficeException, InterruptedException {
        lock.lockInterruptibly();
        try {
            return found(tokens());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasNewSignIn() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            // Held tokens are dropped when they do not hold.
            Optional<Tokens> kept = held == null ? storage.load() : Optional.empty();
            return kept.filter(tokens -> !tokens.equals(stored))
                    .filter(tokens -> person == null || tokens.identity().isSamePersonAs(person))
                    .isPresent();
        } catch (SuperOfficeException e) {
            LOG.debug("Whether somebody signed in is not known: {}", e.sentence());
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Tokens tokens() throws SuperOfficeException {
        if (held == null) {
            held = taken(storage.load().orElseThrow(OnlineAccess::nobody));
        }
        return held;
    }

    private static SuperOfficeException nobody() {
        return new SuperOfficeException(
                Kind.REFUSED_SIGN_IN, Sentence.of("Nobody is signed in to SuperOffice; sign in."));
    }

    private Tokens taken(Tokens found) throws SuperOfficeException {
        failUnlessSamePerson(found);
        stored = found;
        person = found.identity();
        return found;
    }

    /** Whoever uses this access keeps what one user may see; another process may have signed in somebody else. */
    private void failUnlessSamePerson(Tokens stored) throws SuperOfficeException {
        if (person != null && !stored.identity().isSamePersonAs(person)) {
            throw new SuperOfficeException(
                    Kind.REFUSED_SIGN_IN,
                    Sentence.of(
                            "Another user has signed in to SuperOffice on this computer; start Callcard again to go on"
                                    + " as that user."));
        }
    }

    private Tokens renewedInTime(Tokens tokens) throws SuperOfficeException, InterruptedException {
        if (!tokens.endsWithin(MARGIN, clock.instant())) {
            return tokens;
        }
        try {
            return renewed(tokens);
        } catch (SuperOfficeException e) {
            if (e.kind() == Kind.REFUSED_SIGN_IN || tokens.endsWithin(Duration.ZERO, clock.instant())) {
                throw e;
            }
            LOG.info("The tokens could not be renewed yet: {}", e.kind());
            return tokens;
        }
    }

    private Tokens renewed(Tokens old) throws SuperOfficeException, InterruptedException {
        try (TokenStorage.Lock storageLock = storage.lock()) {
            Tokens latest = latest(old);
            if (latest.equals(old) || latest.endsWithin(MARGIN, clock.instant())) {
                latest = refreshed(latest);
                keep(latest);
            }
            held = latest;
            return latest;
        } catch (SuperOfficeException e) {
            if (e.kind() == Kind.REFUSED_SIGN_IN) {
                // Asked for again only after somebody signed in.
                held = null;
            }
            throw e;
        }
    }

    /** The tokens as others have left them meanwhile, for whoever has the lock. */
    private Tokens latest(Tokens old) throws SuperOfficeException {
        Optional<Tokens> now;
        try {
            now = storage.load();
        } catch (SuperOfficeException e) {
            LOG.warn("Whether another process renewed the sign-in is not known: {}", e.sentence());
            return old;
        }
        if (now.equals(Optional.ofNullable(stored))) {
            return old;
        }
        return taken(now.orElseThrow(OnlineAccess::nobody));
    }

    private Tokens refreshed(Tokens old) throws SuperOfficeException, InterruptedException {
        try {
            return signIn.refresh(old);
        } catch (SuperOfficeException e) {
            if (e.kind() == Kind.REFUSED_SIGN_IN) {
                storage.forget();
            }
            throw e;
        }
    }

    private void keep(Tokens next) {
        held = next;
        try {
            storage.save(next);
            stored = next;
        } catch (SuperOfficeException e) {
            LOG.warn("The renewed sign-in could not be kept for the next start: {}", e.sentence());
        }
    }

    /** Looks whether the tenant is where it was; when nobody can tell, it is asked where it was. */
    private Grant whereItIs(Tokens tokens) throws SuperOfficeException, InterruptedException {
        try {
            return found(tokens);
        } catch (SuperOfficeException e) {
            if (e.kind() == Kind.BUSY) {
                throw e;
            }
            LOG.info("The state of the tenant is not known: {}", e.kind());
            stateValidUntil = clock.instant().plus(STATE_INTERVAL);
            return tokens.grant();
        }
    }

    private Grant found(Tokens tokens) throws SuperOfficeException, InterruptedException {
        String tenant = tokens.identity().tenant();
        TenantState state = signIn.tenantState(tenant);
        if (!state.running()) {
            throw new SuperOfficeException(
                    Kind.BUSY,
                    Sentence.of("SuperOffice is working on {0} (maintenance); Callcard asks again by itself.", tenant),
                    null,
                    STATE_INTERVAL);
        }
        Instant soonest = clock.instant().plus(STATE_INTERVAL);
        stateValidUntil = Optional.ofNullable(state.validUntil())
                .filter(until -> until.isAfter(soonest))
                .orElse(soonest);
        ServerAddress now = state.webApi();
        if (now == null || now.equals(tokens.identity().webApi())) {
            return tokens.grant();
        }
        LOG.info("The tenant has moved to {}", now);
        return moved(tokens, now).grant();
    }

    private Tokens moved(Tokens tokens, ServerAddress there) throws SuperOfficeException, InterruptedException {
        try (TokenStorage.Lock storageLock = storage.lock()) {
            Tokens latest = latest(tokens).at(there);
            keep(latest);
            return latest;
        }
    }
}
