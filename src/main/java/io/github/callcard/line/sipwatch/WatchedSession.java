package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.DigestAuthentication;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipUri;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to watch an account at one server: subscribes to its dialogs and, only where the server does not tell them,
 * rings along. Ends with the first trouble.
 */
final class WatchedSession
        implements Connection.Listener, Subscription.Listener, RingAlong.Listener, LifeCheck.Listener {

    /** Learns what comes of an attempt. Everything but {@link #watched} is its end. */
    interface Listener {

        /** The account is watched; told again after it was unanswered for a while. */
        void watched();

        /** The server tells the dialogs by now, so that another attempt need not ring along. */
        void toldByNow();

        /** The server does not answer, or not any more. */
        void lost();

        /** The server ended it and may be asked again after a pause. */
        void ended(Duration pause);

        /** The server wants another sign-in. */
        void refused(Answer.Refused refusal);

        /**
         * The server does not tell the calls, and they cannot be seen otherwise.
         *
         * @param sentence for the user
         * @param pause before it is worth while to look again
         * @param mayRingAlong false where that harms another device
         */
        void untold(Sentence sentence, Duration pause, boolean mayRingAlong);
    }

    private static final Logger LOG = LoggerFactory.getLogger(WatchedSession.class);

    /** A step of the clock that no busy machine makes: the computer slept. */
    private static final Duration SLEEP = Duration.ofSeconds(10);

    /** A server that ends each subscription as soon as it has begun is not asked again at once. */
    private static final Duration ANEW_PAUSE = Duration.ofSeconds(10);

    /** A server that has not answered by then is said to be silent, and goes on being waited for. */
    private static final Duration SOON = Duration.ofSeconds(4);

    private static final Duration ALONE_PAUSE = Duration.ofMinutes(1);

    /** The longest time until a change by an administrator shows. */
    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(5);

    private final SipAccount account;
    private final SipUri address;
    private final WatchLine line;
    private final DialogCalls calls;
    private final OwnDialling dialling;
    private final DialogDocuments documents;
    private final Surroundings surroundings;
    private final HealthSentences sentences;
    private final boolean mayRingAlong;
    private final Displaced displaced;
    private final Listener listener;
    private final Session session;
    private final SignedRequests requests;
    private final ServerAddress server;
    private final LifeCheck life;
    private final SideSubscriptions beside;
    private Instant lookedAt;
    private boolean isHeard;
    private boolean isRegistered;
    private Timer soon = () -> {};
    private Timer keepAlive = () -> {};
    private boolean isWatched;
    private long notAnewBefore = Long.MIN_VALUE;
    private boolean over;

    /**
     * Begins an attempt.
     *
     * @throws IOException where this computer has no way to the server
     */
    WatchedSession(
            ServerAddress server,
            SipAccount account,
            String password,
            WatchLine line,
            DialogCalls calls,
            Surroundings surroundings,
            boolean mayRingAlong,
            Displaced displaced,
            Listener listener)
            throws IOException {
        this.server = server;
        this.account = account;
        this.address = uri(account.address());
        this.line = line;
        this.calls = calls;
        this.dialling = new OwnDialling(calls, account.user());
        this.documents = new DialogDocuments(dialling);
        this.surroundings = surroundings;
        this.sentences = new HealthSentences(account);
        this.mayRingAlong = mayRingAlong;
        this.displaced = displaced;
        this.listener = listener;
        this.lookedAt = surroundings.clock().instant();
        Connection connection = surroundings.connections().open(server, surroundings.timers(), this);
        this.session = new Session(connection, surroundings.timers(), surroundings.words());
        @Nullable String signsInAs = account.authUser();
        this.requests = new SignedRequests(
                session.transactions(),
                new DigestAuthentication(signsInAs == null ? account.user() : signsInAs, password));
        this.beside = new SideSubscriptions(address, account, server.transport(), requests, line, surroundings);
        this.life = new LifeCheck(newDialog(), session.transactions(), surroundings.timers(), this);
        soon = surroundings.timers().after(SOON, () -> {
            if (!isHeard) {
                line.down(State.RECONNECTING, sentences.silent());
            }
        });
    }

    private SubscriptionDialog newDialog() {
        return new SubscriptionDialog(address, server.transport(), surroundings.words());
    }

    private static SipUri uri(String address) {
        try {
            return SipUri.parse(address);
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException("an account's address is a URI", e);
        }
    }

    @Override
    public void opened() {
        if (displaced.isUnsettled()) {
            settle();
        } else {
            subscribe();
        }
        keepAliveLater();
    }

    /** Puts back what an earlier connection may have removed and could not look at any more. */
    private void settle() {
        Contacts contacts = contacts();
        contacts.look(answer -> {
            if (over) {
                return;
            }
            if (!(answer instanceof Answer.Response given && given.response().isSuccess())) {
                end(listener::lost);
                return;
            }
            List<NameAddress> gone = displaced.gone(
                    contacts.others(given.response()), surroundings.clock().instant());
            displaced.settled();
            if (gone.isEmpty()) {
                subscribe();
            } else {
                // This device's own place is free first.
                contacts.removeOwn(
                        given.response(),
                        removed -> contacts.putBack(
                                gone, restored -> end(() -> listener.untold(sentences.inTheWay(), ANEW_PAUSE, false))));
            }
        });
    }

    private Contacts contacts() {
        return new Contacts(address, requests, server.transport(), surroundings.instance(), surroundings.words());
    }

    private void subscribe() {
        documents.beginAnew();
        session.subscribe(new Subscription(
                newDialog(),
                Subscription.EventPackage.DIALOGS,
                account.registerSeconds(),
                requests,
                surroundings.timers(),
                this));
    }

    private void keepAliveLater() {
        keepAlive = surroundings.timers().after(LifeCheck.PAUSE, () -> {
            Instant now = surroundings.clock().instant();
            boolean slept = Duration.between(lookedAt, now).compareTo(LifeCheck.PAUSE.plus(SLEEP)) > 0;
            lookedAt = now;
            session.keepAlive();
            life.ask();
            if (slept && isWatched) {
                session.refresh();
            }
            keepAliveLater();
        });
    }

    @Override
    public void received(SipMessage message) {
        isHeard = true;
        session.received(message);
        life.heard();
    }

    @Override
    public void unanswered() {
        LOG.info("{}: {} does not answer any more", line.id(), server.address());
        if (isWatched) {
            isWatched = false;
            line.down(State.RECONNECTING, sentences.silent());
        }
    }

    @Override
    public void answeredAgain() {
        if (!over) {
            documents.beginAnew();
            session.refresh();
        }
    }

    @Override
    public void movedTo(String now) {
        LOG.info("{}: the way to {} has changed", line.id(), server.address());
        session.refresh();
    }

    @Override
    public void givenUp() {
        end(listener::lost);
    }

    @Override
    public void lost(String reason) {
        LOG.info("{}: {} is lost: {}", line.id(), server.address(), reason);
        end(listener::lost);
    }

    @Override
    public boolean told(SipBody body) {
        return switch (documents.take(body)) {
            case UNDERSTOOD -> {
                watched(HealthSentences.READY);
                yield true;
            }
            case INCOMPLETE -> {
                session.refresh();
                yield false;
            }
            case UNREADABLE -> false; // the next one may tell
        };
    }

    private void watched(Sentence sentence) {
        if (!isWatched) {
            isWatched = true;
            listener.watched();
            line.up(sentence, calls.alive());
            session.subscribeBeside(beside);
            if (line.mayDial()) {
                session.dialBy(new PhoneDialler(
                        address,
                        server.transport(),
                        requests,
                        session.transactions(),
                        surroundings,
                        line,
                        dialling,
                        sentences));
            }
        }
    }

    @Override
    public void refused(int status) {
        LOG.info("{}: {} does not tell dialogs ({})", line.id(), server.address(), status);
        if (!mayRingAlong) {
            end(() -> listener.untold(sentences.inTheWay(), UNTOLD_PAUSE, false));
            return;
        }
        Contacts contacts = contacts();
        session.ringAlong(
                new RingAlong(
                        contacts,
                        account.registerSeconds(),
                        surroundings.timers(),
                        surroundings.clock(),
                        displaced,
                        this),
                new RingingCalls(line, contacts, session.transactions(), surroundings.timers(), surroundings.words()));
    }

    @Override
    public void registered() {
        if (!isWatched) {
            isWatched = true;
            listener.watched();
            line.up(sentences.ringsAlong(), session.ringing());
        }
        session.subscribeBeside(beside);
        if (isRegistered && !session.isRinging()) {
            tryToSubscribe();
        }
        isRegistered = true;
    }

    /** At each renewal: an administrator may have done what the line's health asks for. */
    private void tryToSubscribe() {
        session.tryToSubscribe(new Subscription(
                newDialog(),
                Subscription.EventPackage.DIALOGS,
                account.registerSeconds(),
                requests,
                surroundings.timers(),
                new DialogTrial(this::toldByNow, session::endTrial)));
    }

    private void toldByNow() {
        if (!over && !session.isRinging()) {
            LOG.info("{}: {} tells dialogs by now", line.id(), server.address());
            over = true;
            quiet();
            session.leave(surroundings.timers(), ANEW_PAUSE, listener::toldByNow);
        }
    }

    /** Does nothing by itself any more. */
    private void quiet() {
        keepAlive.cancel();
        soon.cancel();
        life.end();
    }

    @Override
    public void alone() {
        end(() -> listener.untold(sentences.alone(), ALONE_PAUSE, true));
    }

    @Override
    public void noRoom(int status) {
        LOG.info("{}: {} takes no further device ({})", line.id(), server.address(), status);
        end(() -> listener.untold(sentences.noRoom(), UNTOLD_PAUSE, true));
    }

    @Override
    public void inTheWay() {
        end(() -> listener.untold(sentences.inTheWay(), UNTOLD_PAUSE, false));
    }

    @Override
    public void refused(Answer.Refused refusal) {
        end(() -> listener.refused(refusal));
    }

    @Override
    public void ended(Duration pause) {
        long now = surroundings.timers().nanos();
        if (isWatched && pause.isZero() && now >= notAnewBefore) {
            isWatched = false;
            notAnewBefore = now + ANEW_PAUSE.toNanos();
            subscribe();
        } else {
            end(() -> listener.ended(pause));
        }
    }

    @Override
    public void silent() {
        end(listener::lost);
    }

    private void end(Runnable report) {
        if (!over) {
            over = true;
            quiet();
            session.abandon();
            report.run();
        }
    }

    /**
     * Ends in order.
     *
     * @param patience with a server that does not answer
     * @param done run once
     */
    void leave(Duration patience, Runnable done) {
        over = true;
        quiet();
        session.leave(surroundings.timers(), patience, done);
    }
}
