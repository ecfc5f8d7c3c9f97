package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that came and what was answered (RFC 3261, section 17.2). The same request again gets the same answer. A final
 * answer to an INVITE, which here is never a success, is repeated until its ACK comes.
 */
final class ServerTransaction {

    private final SipRequest request;
    private final Connection connection;
    private final Timers timers;
    private final Runnable forget;
    private byte @Nullable [] latest;
    private boolean isFinal;
    private Timer repetition = () -> {};
    private Duration pause = TransactionTimes.ROUND_TRIP;
    private Timer end = () -> {};

    /** @param forget run when the request is not expected again */
    ServerTransaction(SipRequest request, Connection connection, Timers timers, Runnable forget) {
        this.request = request;
        this.connection = connection;
        this.timers = timers;
        this.forget = forget;
    }

    SipRequest request() {
        return request;
    }

    boolean isInvite() {
        return request.method().equals("INVITE");
    }

    /** True once nothing else can be answered. */
    boolean isAnswered() {
        return isFinal;
    }

    /** True where only a repetition may still come. */
    boolean isForgettable() {
        return isFinal && !isInvite();
    }

    /** Answers; nothing where a final answer was given. */
    void answer(SipResponse response) {
        if (isFinal) {
            return;
        }
        latest = response.toBytes();
        connection.send(latest);
        if (!response.isProvisional()) {
            isFinal = true;
            if (isInvite()) {
                end = timers.after(TransactionTimes.PATIENCE, this::end);
                repeatLater(latest);
            } else {
                endIn(TransactionTimes.PATIENCE);
            }
        }
    }

    private void repeatLater(byte[] response) {
        if (!connection.isReliable()) {
            repetition = timers.after(pause, () -> {
                connection.send(response);
                pause = TransactionTimes.next(pause);
                repeatLater(response);
            });
        }
    }

    /** The same request came again. */
    void repeated() {
        if (latest != null) {
            connection.send(latest);
        }
    }

    /** The ACK of a final answer came. */
    void acknowledged() {
        if (isFinal) {
            repetition.cancel();
            end.cancel();
            endIn(TransactionTimes.ON_THE_WAY);
        }
    }

    private void endIn(Duration delay) {
        end = timers.after(connection.isReliable() ? Duration.ZERO : delay, this::end);
    }

    /** Forgets the request. */
    void end() {
        abandon();
        forget.run();
    }

    /** Sends nothing more by itself. */
    void abandon() {
        repetition.cancel();
        end.cancel();
    }
}
