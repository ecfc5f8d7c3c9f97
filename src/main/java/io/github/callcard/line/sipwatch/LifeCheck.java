package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.CSeq;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server now and then whether it is there (OPTIONS): a network that swallows everything says nothing, and an address
 * translator that forgot this computer gives it another address. A server that never answers such a question is not judged
 * by it.
 */
final class LifeCheck {

    /** Learns what comes of it. */
    interface Listener {

        /** Nothing comes from the server, which answered before. */
        void unanswered();

        /** Something comes again. */
        void answeredAgain();

        /** The server sees this computer under another address than before. */
        void movedTo(String address);

        /** Nothing came for so long that another connection, or another server, is worth a try. */
        void givenUp();
    }

    /** Address translators forget a connection after 30 s. */
    static final Duration PAUSE = Duration.ofSeconds(20);

    /** Four repetitions may be lost. */
    static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final ServedAccount account;
    private final Transactions transactions;
    private final Timers timers;
    private final String callId;
    private final String tag;
    private final Listener listener;
    private @Nullable String address;
    private boolean everAnswered;
    private boolean isSilent;
    private long heardAt;
    private long questions;
    private Timer deadline = () -> {};
    private boolean over;

    LifeCheck(ServedAccount account, Listener listener) {
        this.account = account;
        this.transactions = account.transactions();
        this.timers = account.timers();
        this.callId = account.words().next();
        this.tag = account.words().next();
        this.listener = listener;
        this.heardAt = timers.nanos();
    }

    /** Asks once. */
    void ask() {
        if (address == null) {
            address = transactions.address();
        }
        transactions.send(question(), response -> {
            if (response.isPresent() && !over) {
                everAnswered = true;
                compareAddress();
            }
        });
        long askedAt = timers.nanos();
        deadline.cancel();
        deadline = timers.after(PATIENCE, () -> look(askedAt));
    }

    /** A question to the server itself, which it answers without a sign-in or asks for one; either shows that it is there. */
    private SipRequest question() {
        SipUri server = account.domain();
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with("From", NameAddress.of(account.address()).withTag(tag).toString())
                .with("To", NameAddress.of(server).toString())
                .with("Call-ID", callId)
                .with("CSeq", new CSeq(++questions, "OPTIONS").toString())
                .with("User-Agent", "Callcard");
        return new SipRequest("OPTIONS", server, headers);
    }

    private void look(long askedAt) {
        if (over || !everAnswered || heardAt >= askedAt) {
            return;
        }
        if (timers.nanos() - heardAt >= LONGEST_SILENCE.toNanos() + PAUSE.toNanos()) {
            listener.givenUp();
            return;
        }
        if (!isSilent) {
            isSilent = true;
            listener.unanswered();
        }
        ask();
    }

    /** Anything came from the server. */
    void heard() {
        heardAt = timers.nanos();
        if (isSilent) {
            isSilent = false;
            listener.answeredAgain();
        }
    }

    private void compareAddress() {
        String now = transactions.address();
        boolean isNew = !now.equals(address);
        address = now;
        if (isNew) {
            listener.movedTo(now);
        }
    }

    /** Asks and reports nothing more. */
    void end() {
        over = true;
        deadline.cancel();
    }
}
