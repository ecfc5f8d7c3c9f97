package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to watch an account at one server: subscribes to its dialogs, fetches them where the server takes no
 * subscription, and only where it does not tell them at all rings along. Ends with the first trouble.
 */
final class WatchedSession implements Connection.Listener {

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

    private final ServedAccount account;
    private final WatchLine line;
    private final Listener listener;
    private final Session session;
    private final Attempt attempt;
    private final ServerPresence presence;
    private final ToldCalls told;
    private final UntoldCalls untold;

    /**
     * Begins an attempt.
     *
     * @throws IOException where this computer has no way to the server
     */
    WatchedSession(
            ServerAddress server,
            SipAccount settings,
            String password,
            WatchLine line,
            DialogCalls calls,
            Surroundings surroundings,
            boolean mayRingAlong,
            Displaced displaced,
            Listener listener)
            throws IOException {
        this.line = line;
        this.listener = listener;
        Connection connection = surroundings.connections().open(server, surroundings.timers(), this);
        this.session = new Session(connection, surroundings.timers(), surroundings.words());
        this.account = ServedAccount.of(settings, password, server, session.transactions(), surroundings);
        HealthSentences sentences = new HealthSentences(settings);
        SideSubscriptions beside = new SideSubscriptions(account, line);
        this.attempt = new Attempt(line, listener, this::close);
        this.untold = new UntoldCalls(
                account, line, session, attempt, beside, sentences, displaced, mayRingAlong, this::leaveToBeTold);
        this.told = new ToldCalls(
                account, line, calls, session, attempt, beside, sentences, untold::begin, this::leaveToBeTold);
        this.presence = new ServerPresence(account, line, session, attempt, sentences, told::tellAnew);
        presence.await();
    }

    @Override
    public void opened() {
        untold.settle(told::begin);
        presence.begin();
    }

    @Override
    public void received(SipMessage message) {
        session.received(message);
        presence.heard();
    }

    @Override
    public void lost(String reason) {
        LOG.info("{}: {} is lost: {}", line.id(), account.server().address(), reason);
        attempt.end(Listener::lost);
    }

    private void close() {
        presence.end();
        session.abandon();
    }

    /** Gives the device that rings along, or polling, up, so that the next attempt is told the calls. */
    private void leaveToBeTold() {
        leave(ToldCalls.ANEW_PAUSE, listener::toldByNow);
    }

    /**
     * Ends in order.
     *
     * @param patience with a server that does not answer
     * @param done run once
     */
    void leave(Duration patience, Runnable done) {
        attempt.leave();
        presence.end();
        session.leave(account.timers(), patience, done);
    }
}
