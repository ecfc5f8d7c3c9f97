package io.github.callcard.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.directory.Directory;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.number.NumberPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final LineId LINE = new LineId("sip", "1001");

    private final Directory nobody = Directory.empty(new NumberPlan("NO"));
    private final Queue<Call> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> threads = new ConcurrentLinkedQueue<>();
    private final CallListener failing = call -> {
        throw new IllegalStateException("this listener is broken");
    };
    private final CallListener listening = call -> {
        threads.add(Thread.currentThread().getName());
        heard.add(call);
    };

    @AutoClose
    private final Calls calls = new Calls(
            () -> nobody,
            new CallLimits(Duration.ofMillis(200), Duration.ofMillis(200)),
            Clock.systemUTC(),
            List.of(failing, listening));

    @Test
    void listenersHearOfCallsOnTheCallsThreadEvenWhenOneOfThemFails() {
        calls.onEvent(ringing("1", Instant.now()));
        calls.onEvent(new LineEvent.Ended(LINE, "1", Instant.now(), Outcome.MISSED));

        await().until(() -> heard.size() == 2);
        assertThat(heard).extracting(Call::state).containsExactly(CallState.RINGING, CallState.MISSED);
        assertThat(threads).containsOnly("calls");
    }

    @Test
    void aCallWithoutAnEndIsGivenUpWithoutAnotherEvent() {
        calls.onEvent(ringing("1", Instant.now()));

        await().until(() -> heard.stream().anyMatch(call -> call.state() == CallState.LOST));
    }

    @Test
    void whatWasReportedBeforeTheEndIsToldAndNothingAfter() {
        calls.onEvent(ringing("1", Instant.now()));
        calls.close();
        calls.onEvent(ringing("2", Instant.now()));

        assertThat(heard).hasSize(1);
    }

    private static LineEvent ringing(String callId, Instant at) {
        return new LineEvent.Ringing(LINE, callId, at, CallDetails.incoming("+4722123456"));
    }
}
