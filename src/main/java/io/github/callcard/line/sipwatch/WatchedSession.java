package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sip.SipAccount;
import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.DigestAuthentication;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipUri;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to watch an account at one server: subscribes to its dialogs and, only where the server does not tell them,
 * rings along. Ends with the first trouble.
 */
final class WatchedSession implements Connection.Listener, Subscription.Listener, RingAlong.Listener {

    /** Learns what comes of an attempt. Everything but {@link #watched} is its end. */
    interface Listener {

        /** The account is watched. Told once. */
        void watched();

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

    /** Address translators forget a connection after 30 s. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

    /** A step of the clock that no busy machine makes: the computer slept. */
    private static final Duration SLEEP = Duration.ofSeconds(10);

    /** A server that ends each subscription as soon as it has begun is not asked again at once. */
    private static final Duration ANEW_PAUSE = Duration.ofSeconds(10);

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
    private final Listener listener;
    private final Session session;
    private final SignedRequests requests;
    private final ServerAddress server;
    private final SideSubscriptions beside;
    private Instant lookedAt;
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
        this.listener = listener;
        this.lookedAt = surroundings.clock().instant();
        Connection connection = surroundings.connections().open(server, surroundings.timers(), this);
        this.session = new Session(connection, surroundings.timers(), surroundings.words());
        @Nullable String signsInAs = account.authUser();
        this.requests = new SignedRequests(
                session.transactions(),
                new DigestAuthentication(signsInAs == null ? account.user() : signsInAs, password));
        this.beside = new SideSubscriptions(address, account, server.transport(), requests, line, surroundings);
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
        subscribe();
        keepAliveLater();
    }

    private void subscribe() {
        documents.beginAnew();
        session.subscribe(new Subscription(
                new SubscriptionDialog(address, server.transport(), surroundings.words()),
                Subscription.EventPackage.DIALOGS,
                account.registerSeconds(),
                requests,
                surroundings.timers(),
                this));
    }

    private void keepAliveLater() {
        keepAlive = surroundings.timers().after(KEEP_ALIVE, () -> {
            Instant now = surroundings.clock().instant();
            boolean slept = Duration.between(lookedAt, now).compareTo(KEEP_ALIVE.plus(SLEEP)) > 0;
            lookedAt = now;
            session.keepAlive();
            if (slept && isWatched) {
                session.refresh();
            }
            keepAliveLater();
        });
    }

    @Override
    public void received(SipMessage message) {
        session.received(message);
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
        Contacts contacts =
                new Contacts(address, requests, server.transport(), surroundings.instance(), surroundings.words());
        session.ringAlong(
                new RingAlong(contacts, account.registerSeconds(), surroundings.timers(), surroundings.clock(), this),
                new RingingCalls(line, contacts, session.transactions(), surroundings.timers(), surroundings.words()));
    }

    @Override
    public void registered() {
        isWatched = true;
        listener.watched();
        line.up(sentences.ringsAlong(), session.ringing());
        session.subscribeBeside(beside);
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
            keepAlive.cancel();
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
        keepAlive.cancel();
        session.leave(surroundings.timers(), patience, done);
    }
}
