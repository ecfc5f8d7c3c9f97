package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.os.attention.Attention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Which states of which calls come to the deck. */
class CardGateTest {

    private final Call ringing = SampleCalls.erika(1);
    private final Call answered = SampleCalls.at(ringing, CallState.ANSWERED, Duration.ofSeconds(2));
    private final Call missed = SampleCalls.at(ringing, CallState.MISSED, Duration.ofSeconds(9));

    private final List<Call> shown = new ArrayList<>();
    private final List<Call> letIn = new ArrayList<>();
    private final List<Integer> held = new ArrayList<>();
    private CompletableFuture<Attention> answer = CompletableFuture.completedFuture(Attention.FREE);
    private final CardGate gate = new CardGate(shown::add, line -> "Desk phone", () -> answer, letIn::add, held::add);

    @Test
    void whoCanBeDisturbedSeesEveryStateAtOnce() {
        ring(ringing, answered);

        assertThat(shown).containsExactly(ringing, answered);
        assertThat(letIn).containsExactly(ringing);
        assertThat(held).isEmpty();
    }

    @Test
    void whoIsBusyGetsAMarkInsteadOfACardAlsoWhenTheCallIsMissed() {
        answer = CompletableFuture.completedFuture(Attention.FULL_SCREEN);

        ring(ringing, missed);

        assertThat(shown).isEmpty();
        assertThat(letIn).isEmpty();
        assertThat(held).containsExactly(1, 0);
    }

    @Test
    void aCardComesWhenTheUserIsFreeAgainAndTheCallChanges() {
        answer = CompletableFuture.completedFuture(Attention.PRESENTING);
        ring(ringing);
        answer = CompletableFuture.completedFuture(Attention.FREE);

        ring(answered);

        assertThat(shown).containsExactly(answered);
        assertThat(held).containsExactly(1, 0);
    }

    @Test
    void aCardThatIsUpStaysWhenTheUserBecomesBusy() {
        ring(ringing);
        answer = CompletableFuture.completedFuture(Attention.FULL_SCREEN);

        ring(missed);

        assertThat(shown).containsExactly(ringing, missed);
    }

    @Test
    void showAnywayShowsCardsToWhoIsBusy() {
        gate.apply(CardRules.ALL, true);
        answer = CompletableFuture.completedFuture(Attention.QUIET);

        ring(ringing);

        assertThat(shown).containsExactly(ringing);
    }

    @Test
    void statesKeepTheirOrderWhileTheAnswerIsAwaitedAndOtherCallsPass() {
        answer = new CompletableFuture<>();
        CompletableFuture<Attention> open = answer;
        ring(ringing, answered);
        answer = CompletableFuture.completedFuture(Attention.FREE);
        Call other = SampleCalls.erika(2);
        ring(other);

        open.complete(Attention.UNKNOWN);

        assertThat(shown).containsExactly(other, ringing, answered);
    }

    @Test
    void aCallThatEndsBeforeTheAnswerLeavesNoMark() {
        answer = new CompletableFuture<>();
        ring(ringing, missed);

        answer.complete(Attention.FULL_SCREEN);

        assertThat(shown).isEmpty();
        assertThat(held).containsExactly(1, 0);
    }

    @Test
    void whatTheRulesLeaveOutHasNoMarkEither() {
        gate.apply(new CardRules(false, true, true, Set.of()), false);
        Call unknown = SampleCalls.unknown(3, null);

        ring(unknown, SampleCalls.at(unknown, CallState.MISSED, Duration.ofSeconds(3)));

        assertThat(shown).isEmpty();
        assertThat(held).isEmpty();
    }

    @Test
    void whatTheUserAsksForComesWhateverTheRulesSay() {
        gate.apply(new CardRules(false, false, true, Set.of("Desk phone")), false);
        gate.except(call -> call.id().equals(ringing.id()));
        answer = CompletableFuture.completedFuture(Attention.FULL_SCREEN);

        ring(ringing, SampleCalls.erika(2));

        assertThat(shown).containsExactly(ringing);
    }

    @Test
    void aCallThatIsHeardOfWhenItWasMissedAlreadyIsShown() {
        ring(missed);

        assertThat(shown).containsExactly(missed);
    }

    private void ring(Call... states) {
        List.of(states).forEach(gate::onCall);
    }
}
