package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.CSeq;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An INVITE from here and its answers (RFC 3261, section 17.1.1): repeated over UDP until there is any, and acknowledged where it
 * is turned down. Whoever sent it acknowledges that it was taken, each time that is told.
 */
final class InviteTransaction {

    private static final List<String> OF_THE_CALL = List.of("Via", "From", "Call-ID", "Max-Forwards", "Route");

    private final SipRequest request;
    private final Connection connection;
    private final Timers timers;
    private final Consumer<Optional<SipResponse>> answers;
    private final Runnable forget;
    private Timer patience;
    private Timer repetition = () -> {};
    private Duration pause = TransactionTimes.ROUND_TRIP;
    private boolean isFinal;

    /**
     * Sends it.
     *
     * @param answers told of every answer; empty where there is none
     * @param forget run when no answer is expected any more
     */
    InviteTransaction(
            SipRequest request,
            Connection connection,
            Timers timers,
            Consumer<Optional<SipResponse>> answers,
            Runnable forget) {
        this.request = request;
        this.connection = connection;
        this.timers = timers;
        this.answers = answers;
        this.forget = forget;
        this.patience = timers.after(TransactionTimes.PATIENCE, this::silent);
        send();
    }

    private void send() {
        connection.send(request.toBytes());
        if (!connection.isReliable()) {
            repetition = timers.after(pause, () -> {
                pause = pause.multipliedBy(2);
                send();
            });
        }
    }

    private void silent() {
        end();
        answers.accept(Optional.empty());
    }

    /** An answer came, perhaps once more. */
    void answered(SipResponse response) {
        repetition.cancel();
        if (!isFinal) {
            patience.cancel();
        }
        if (response.isProvisional()) {
            if (!isFinal) {
                answers.accept(Optional.of(response));
            }
            return;
        }
        if (!response.isSuccess()) {
            connection.send(acknowledgement(response).toBytes());
        }
        boolean isNews = !isFinal || response.isSuccess();
        if (!isFinal) {
            isFinal = true;
            patience = timers.after(TransactionTimes.PATIENCE, this::end);
        }
        if (isNews) {
            answers.accept(Optional.of(response));
        }
    }

    /** As it was sent. */
    SipRequest request() {
        return request;
    }

    private SipRequest acknowledgement(SipResponse response) {
        return within("ACK", response.to());
    }

    /** The request that gives it up: to be sent in a transaction of its own, once there was an answer. */
    SipRequest cancellation() {
        return within("CANCEL", request.to());
    }

    private SipRequest within(String method, NameAddress to) {
        SipHeaders headers = request.headers()
                .only(OF_THE_CALL)
                .with("To", to.toString())
                .with("CSeq", new CSeq(request.cSeq().number(), method).toString());
        return new SipRequest(method, request.uri(), headers);
    }

    private void end() {
        abandon();
        forget.run();
    }

    /** Waits no longer and tells nothing. */
    void abandon() {
        patience.cancel();
        repetition.cancel();
    }
}
