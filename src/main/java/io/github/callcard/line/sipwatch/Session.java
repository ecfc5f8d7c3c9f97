package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account over one open connection: its subscription, or the device that rings along, and what the server asks. */
final class Session {

    private static final String ALLOWED = "NOTIFY, OPTIONS, INVITE, ACK, CANCEL, BYE, UPDATE";

    private final Connection connection;
    private final Transactions transactions;
    private final RandomWords random;
    private final Subscribers subscribers = new Subscribers();
    private @Nullable PhoneDialler dialler;
    private @Nullable RingAlong device;
    private @Nullable Contacts contacts;
    private @Nullable OfferedCalls calls;

    Session(Connection connection, Timers timers, RandomWords random) {
        this.connection = connection;
        this.random = random;
        this.transactions = new Transactions(connection, timers, random, this::came);
    }

    Transactions transactions() {
        return transactions;
    }

    /** What is asked of the server for news. */
    Subscribers subscribers() {
        return subscribers;
    }

    /** Begins to offer to dial; nothing where that has begun. */
    void dialBy(PhoneDialler offered) {
        if (dialler == null) {
            dialler = offered;
            offered.begin();
        }
    }

    /** Has everything told anew. */
    void refresh() {
        if (device != null) {
            device.refresh();
        }
        subscribers.refresh();
    }

    /** True while this device rings along and a call is believed to ring. */
    boolean isRinging() {
        return !ringing().isEmpty();
    }

    /** Begins to ring along. Nothing is dialled then: a call to the extension would ring at this device, too. */
    void ringAlong(RingAlong begun, Contacts own, OfferedCalls offered) {
        subscribers.endOwn();
        if (dialler != null) {
            dialler.leave();
            dialler = null;
        }
        device = begun;
        contacts = own;
        calls = offered;
        begun.begin();
    }

    /** The calls that ring at this device. */
    List<LiveCall> ringing() {
        return calls == null ? List.of() : calls.alive();
    }

    void received(SipMessage message) {
        transactions.received(message);
    }

    /**
     * An INVITE that requires what is not known here rings all the same: nothing of it is ever taken up, and a refusal is the one
     * answer that a proxy would rather give the caller than that of the user's telephone.
     */
    private void came(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        if (dialler != null && dialler.owns(request)) {
            dialler.within(transaction);
            return;
        }
        if (request.method().equals("INVITE") && (contacts == null || !contacts.areFor(request))) {
            transactions.ignore(transaction);
            return;
        }
        List<String> required = request.headers().all("Require");
        if (!required.isEmpty() && !List.of("INVITE", "CANCEL").contains(request.method())) {
            var refusal = request.answer(420, "Bad Extension", random.next());
            transaction.answer(refusal.withHeaders(refusal.headers().with("Unsupported", String.join(", ", required))));
            return;
        }
        switch (request.method()) {
            case "NOTIFY" -> notified(transaction);
            case "INVITE" -> invited(transaction);
            case "CANCEL", "BYE", "UPDATE" -> ofCall(transaction);
            case "OPTIONS" -> answerAllowing(transaction, 200, "OK");
            default -> answerAllowing(transaction, 405, "Method Not Allowed");
        }
    }

    private void notified(ServerTransaction transaction) {
        if (!subscribers.take(transaction)) {
            transaction.answer(transaction.request().answer(481, "Subscription Does Not Exist", random.next()));
        }
    }

    private void invited(ServerTransaction transaction) {
        if (transaction.request().to().tag().isPresent()) {
            transaction.answer(transaction.request().answer(481, "Call/Transaction Does Not Exist", null));
        } else if (calls != null) {
            calls.invited(transaction);
        }
    }

    private void ofCall(ServerTransaction transaction) {
        if (calls == null) {
            transaction.answer(transaction.request().answer(481, "Call/Transaction Does Not Exist", random.next()));
        } else if (transaction.request().method().equals("CANCEL")) {
            calls.cancelled(transaction);
        } else {
            calls.within(transaction);
        }
    }

    private void answerAllowing(ServerTransaction transaction, int status, String phrase) {
        var answer = transaction.request().answer(status, phrase, random.next());
        transaction.answer(answer.withHeaders(answer.headers().with("Allow", ALLOWED)));
    }

    void keepAlive() {
        connection.keepAlive();
    }

    /**
     * Leaves the server in order: calls to the other devices, subscription and registration ended; then closes.
     *
     * @param done run once
     */
    void leave(Timers timers, Duration patience, Runnable done) {
        Once closed = new Once(() -> {
            abandon();
            done.run();
        });
        timers.after(patience, closed);
        if (dialler != null) {
            dialler.leave();
        }
        if (calls != null) {
            calls.leaveToOthers();
        }
        if (device != null) {
            subscribers.leave(() -> {});
            device.leave(closed);
        } else {
            subscribers.leave(closed);
        }
    }

    /** Closes at once. */
    void abandon() {
        if (dialler != null) {
            dialler.leave();
        }
        subscribers.abandon();
        if (device != null) {
            device.abandon();
        }
        if (calls != null) {
            calls.abandon();
        }
        transactions.abandon();
        connection.close();
    }
}
