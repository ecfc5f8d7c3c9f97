package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallLeg;
import io.github.callcard.call.CallState;
import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.card.ActionKind;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answering and hanging up from the card, by the line that can. */
class CallControlTest {

    private static final Call RINGING = SampleCalls.erika(1);
    private static final Call TALKING = SampleCalls.at(RINGING, CallState.ANSWERED, Duration.ofSeconds(2));
    private static final Call ENDED = SampleCalls.at(TALKING, CallState.ENDED, Duration.ofSeconds(9));

    private final List<String> done = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Telephone desk = new Telephone(SampleCalls.DESK);
    private List<CallLeg> legs = List.of(new CallLeg(SampleCalls.DESK, "7", false, false));
    private final CallControl control = new CallControl(
            () -> List.of(desk),
            id -> CompletableFuture.completedFuture(legs),
            (call, sentence) -> said.add(sentence.toString()),
            () -> Locale.UK);

    @Test
    void aCardHasTheActionsThatItsLineCanDo() {
        assertThat(offered(RINGING)).containsExactly(ActionKind.ANSWER, ActionKind.HANG_UP);
        assertThat(offered(TALKING)).containsExactly(ActionKind.ANSWER, ActionKind.HANG_UP);
        assertThat(offered(SampleCalls.outgoing(RINGING))).containsExactly(ActionKind.HANG_UP);
        assertThat(offered(ENDED)).isEmpty();

        desk.able = EnumSet.of(Capability.HANG_UP, Capability.DIAL);
        assertThat(offered(RINGING)).containsExactly(ActionKind.HANG_UP);
        desk.able = EnumSet.noneOf(Capability.class);
        assertThat(offered(RINGING)).isEmpty();
    }

    @Test
    void theyMakeSenseOnlyAsTheCallStands() {
        assertThat(action(ActionKind.ANSWER).enabled().test(RINGING)).isTrue();
        assertThat(action(ActionKind.ANSWER).enabled().test(TALKING)).isFalse();
        assertThat(action(ActionKind.HANG_UP).enabled().test(TALKING)).isTrue();
        assertThat(action(ActionKind.HANG_UP).enabled().test(ENDED)).isFalse();
    }

    @Test
    void theLineIsAskedByItsOwnIdOfTheCall() {
        action(ActionKind.ANSWER).run().accept(RINGING);
        action(ActionKind.HANG_UP).run().accept(TALKING);

        assertThat(done).containsExactly("answer 7", "hang up 7");
        assertThat(said).isEmpty();
    }

    @Test
    void ofSeveralViewsTheOneWhereTheyTalkIsHungUp() {
        legs = List.of(
                new CallLeg(SampleCalls.DESK, "6", false, true),
                new CallLeg(SampleCalls.DESK, "7", false, false),
                new CallLeg(new LineId("other", "1"), "8", true, false),
                new CallLeg(SampleCalls.DESK, "9", true, false));

        action(ActionKind.HANG_UP).run().accept(TALKING);

        assertThat(done).containsExactly("hang up 9");
    }

    @Test
    void aCallThatIsOverMeanwhileIsSaidInOneSentence() {
        legs = List.of();

        action(ActionKind.ANSWER).run().accept(RINGING);

        assertThat(said).containsExactly("The call can no longer be answered from here; use your phone.");
    }

    @Test
    void whatTheLineRefusesIsSaidWithItsReason() {
        desk.refusal = new SentenceException(Sentence.of("The telephone is not reachable."));
        action(ActionKind.HANG_UP).run().accept(TALKING);
        desk.refusal = new IllegalStateException("odd");
        action(ActionKind.ANSWER).run().accept(RINGING);

        assertThat(said)
                .containsExactly(
                        "Desk phone did not hang up: The telephone is not reachable.",
                        "Desk phone did not answer: Use your phone.");
    }

    private List<ActionKind> offered(Call call) {
        return control.actions().stream()
                .filter(action -> action.offered().test(call))
                .map(CardAction::kind)
                .toList();
    }

    private CardAction action(ActionKind kind) {
        return control.actions().stream()
                .filter(action -> action.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** A telephone that does at once what it is asked, or refuses it. */
    private final class Telephone implements Line {

        private final LineId id;
        private Set<Capability> able = EnumSet.of(Capability.ANSWER, Capability.HANG_UP);
        private @Nullable Exception refusal;

        private Telephone(LineId id) {
            this.id = id;
        }

        @Override
        public LineId id() {
            return id;
        }

        @Override
        public String name() {
            return "Desk phone";
        }

        @Override
        public LineHealth health() {
            return new LineHealth(LineHealth.State.READY, Sentence.of("Ready."), Instant.EPOCH, null);
        }

        @Override
        public Set<Capability> capabilities() {
            return able;
        }

        @Override
        public CompletionStage<Void> answer(String callId) {
            return outcome("answer " + callId);
        }

        @Override
        public CompletionStage<Void> hangUp(String callId) {
            return outcome("hang up " + callId);
        }

        private CompletionStage<Void> outcome(String what) {
            Exception why = refusal;
            if (why != null) {
                return CompletableFuture.failedFuture(why);
            }
            done.add(what);
            return CompletableFuture.completedFuture(null);
        }
    }
}
