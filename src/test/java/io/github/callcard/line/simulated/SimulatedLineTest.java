package io.github.callcard.line.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedLineTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofHours(1);

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();

    private final List<SimulatedLine> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(line -> finish(line.stop()));
    }

    @Test
    void playsItsScriptInOrderAndThenIsQuiet() {
        start(false, call("+442079460123", "Jane Doe", SOON, Outcome.MISSED), call("", null, SOON, Outcome.DECLINED));
        awaitCount(Ended.class, 2);

        assertThat(of(Ringing.class))
                .extracting(ringing -> ringing.details().number())
                .containsExactly("+442079460123", "");
        assertThat(of(Ringing.class).getFirst().details().displayName()).isEqualTo("Jane Doe");
        assertThat(of(Ended.class))
                .extracting(LineEvent.OfCall::callId, Ended::outcome)
                .containsExactlyInAnyOrder(tuple("1", Outcome.MISSED), tuple("2", Outcome.DECLINED));
        assertThat(events).allMatch(event -> event.at().equals(NOON));
    }

    @Test
    void aCompletedCallIsAnsweredFirst() {
        start(false, call("1", null, SOON, Outcome.COMPLETED));
        awaitCount(Ended.class, 1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
        assertThat(of(Ended.class).getFirst().outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    void aRepeatedScriptGivesEachCallAnIdOfItsOwn() {
        start(true, call("1", null, SOON, Outcome.MISSED));
        awaitCount(Ringing.class, 3);
        assertThat(of(Ringing.class)).extracting(Ringing::callId).startsWith("1", "2", "3");
    }

    @Test
    void canBeAnsweredAndHungUpLikeATelephone() {
        SimulatedLine line = start(false, call("1", null, LONG, Outcome.MISSED));
        assertThat(line.capabilities()).containsExactlyInAnyOrder(Capability.ANSWER, Capability.HANG_UP);
        awaitCount(Ringing.class, 1);

        finish(line.answer("1"));
        assertThat(of(Answered.class).getFirst().where()).isEqualTo(AnsweredWhere.HERE);
        assertThatThrownBy(() -> finish(line.answer("1"))).hasRootCauseMessage("The call has been answered already.");

        finish(line.hangUp("1"));
        assertThat(of(Ended.class).getFirst().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThatThrownBy(() -> finish(line.hangUp("1"))).hasRootCauseMessage("The call is over.");
    }

    @Test
    void hangingUpARingingCallDeclinesIt() {
        SimulatedLine line = start(false, call("1", null, LONG, Outcome.COMPLETED));
        awaitCount(Ringing.class, 1);
        finish(line.hangUp("1"));
        assertThat(of(Ended.class).getFirst().outcome()).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void aStoppedLineNeitherRingsNorCanBeAnswered() {
        SimulatedLine line = start(true, call("1", null, SOON, Outcome.MISSED));
        awaitCount(Ringing.class, 1);
        finish(line.stop());
        finish(line.stop());
        int atStop = events.size();
        assertThatThrownBy(() -> finish(line.answer("1"))).hasRootCauseInstanceOf(RejectedExecutionException.class);

        assertThat(events).last().isInstanceOf(Down.class);
        assertThat(of(Down.class)).hasSize(1);
        assertThat(line.health().state()).isEqualTo(State.STOPPED);
        assertThat(line.capabilities()).isEmpty();
        await().during(Duration.ofMillis(100)).until(() -> events.size() == atStop);
    }

    @Test
    void withoutCallsItIsSilentlyUp() {
        SimulatedLine line = start(true);
        assertThat(line.health().isReady()).isTrue();
        assertThat(events).hasExactlyElementsOfTypes(Up.class);
    }

    @Test
    void aRepeatedScriptWithoutAPauseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedScript(List.of(), Duration.ZERO, Duration.ZERO, true))
                .withMessageContaining("\"pause\"");
    }

    private SimulatedLine start(boolean repeat, SimulatedCall... calls) {
        SimulatedScript script = new SimulatedScript(List.of(calls), SOON, SOON, repeat);
        SimulatedLine line = new SimulatedLine("Try me", script, Clock.fixed(NOON, ZoneOffset.UTC));
        started.add(line);
        finish(line.start(events::add));
        return line;
    }

    private static SimulatedCall call(String number, @Nullable String name, Duration rings, Outcome outcome) {
        return new SimulatedCall(number, name, rings, outcome, rings);
    }

    private <E extends LineEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void awaitCount(Class<? extends LineEvent> kind, int count) {
        await().until(() -> of(kind).size() >= count);
    }

    private static void finish(CompletionStage<Void> stage) {
        stage.toCompletableFuture().join();
    }
}
