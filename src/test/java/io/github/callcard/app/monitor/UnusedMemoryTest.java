package io.github.callcard.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnusedMemoryTest {

    private static final Directory NOBODY = Directory.empty(NumberPlan.international());

    private long used = megabytes(30);
    private int collected;
    private CompletableFuture<?> moment = CompletableFuture.completedFuture(null);
    private final UnusedMemory memory = new UnusedMemory(
            () -> used,
            () -> {
                used = megabytes(32);
                collected++;
            },
            (pause, then) -> {
                CompletableFuture<Void> next = new CompletableFuture<>();
                var unused = next.thenRun(then);
                moment = next;
                return next;
            },
            () -> {});

    @Test
    void whatCallsLeftBehindIsGivenBackWhenNobodyHasCalledForAMoment() {
        memory.onCall(call(1, CallState.RINGING));
        used = megabytes(75);
        memory.onCall(call(1, CallState.MISSED));
        assertThat(collected).as("the next call may ring at once").isZero();
        momentPasses();
        assertThat(collected).isEqualTo(1);

        memory.onCall(call(2, CallState.RINGING));
        memory.onCall(call(2, CallState.MISSED));
        momentPasses();
        assertThat(collected).as("there is nothing to give back yet").isEqualTo(1);
    }

    @Test
    void theNextCallOfAQueueDoesNotWaitForThat() {
        memory.onCall(call(1, CallState.RINGING));
        used = megabytes(75);
        memory.onCall(call(1, CallState.MISSED));
        memory.onCall(call(2, CallState.RINGING));
        momentPasses();
        assertThat(collected).isZero();
    }

    @Test
    void nobodyWaitsForThatWhileAnotherCallGoesOn() {
        memory.onCall(call(1, CallState.RINGING));
        memory.onCall(call(2, CallState.RINGING));
        used = megabytes(75);
        memory.onCall(call(1, CallState.MISSED));
        assertThat(collected).isZero();

        memory.onCall(call(2, CallState.MISSED));
        momentPasses();
        assertThat(collected).isEqualTo(1);
    }

    @Test
    void whereThereIsAlwaysACallItIsGivenBackAllTheSame() {
        memory.onCall(call(1, CallState.RINGING));
        memory.onCall(call(2, CallState.RINGING));
        used = megabytes(140);
        memory.onCall(call(1, CallState.MISSED));
        assertThat(collected).isEqualTo(1);
    }

    /** Nothing where what was planned for then is called off. */
    private void momentPasses() {
        moment.complete(null);
    }

    private static Call call(long id, CallState state) {
        return new Call(
                new UUID(0, id),
                state,
                List.of(new LineId("sip", "1001")),
                CallDetails.incoming("+4722123456"),
                NOBODY.match("+4722123456"),
                Instant.EPOCH,
                null,
                state.isOver() ? Instant.EPOCH : null);
    }

    private static long megabytes(long count) {
        return count << 20;
    }
}
