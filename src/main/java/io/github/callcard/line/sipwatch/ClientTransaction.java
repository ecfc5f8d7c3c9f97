package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request other than INVITE and its answer (RFC 3261, section 17.1.2): repeated over UDP until there is an answer, given up
 * after {@link TransactionTimes#PATIENCE}. {@link InviteTransaction} is one of INVITE.
 */
final class ClientTransaction {

    private final byte[] request;
    private final Connection connection;
    private final Timers timers;
    private final Consumer<Optional<SipResponse>> outcome;
    private final Timer patience;
    private Timer repetition = () -> {};
    private Duration pause = TransactionTimes.ROUND_TRIP;
    private boolean over;

    /** @param outcome told once: of the final answer, or that there was none */
    ClientTransaction(
            SipRequest request, Connection connection, Timers timers, Consumer<Optional<SipResponse>> outcome) {
        this.request = request.toBytes();
        this.connection = connection;
        this.timers = timers;
        this.outcome = outcome;
        this.patience = timers.after(TransactionTimes.PATIENCE, () -> end(Optional.empty()));
        connection.send(this.request);
        repeatLater();
    }

    private void repeatLater() {
        if (!connection.isReliable()) {
            repetition = timers.after(pause, () -> {
                connection.send(request);
                pause = TransactionTimes.next(pause);
                repeatLater();
            });
        }
    }

    void answered(SipResponse response) {
        if (response.isProvisional()) {
            pause = TransactionTimes.LONGEST_PAUSE;
        } else {
            end(Optional.of(response));
        }
    }

    private void end(Optional<SipResponse> response) {
        if (!over) {
            abandon();
            outcome.accept(response);
        }
    }

    /** Waits no longer and tells nothing. */
    void abandon() {
        over = true;
        patience.cancel();
        repetition.cancel();
    }

    boolean isOver() {
        return over;
    }
}
