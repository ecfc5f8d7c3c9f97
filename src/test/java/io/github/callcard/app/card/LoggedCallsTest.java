package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.card.CallToLog.Action;
import io.github.callcard.app.card.CallToLog.Next;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever order the click and the end of a call come in, it is logged once, as it ended. */
class LoggedCallsTest {

    private static final Call TALKING = SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(5));
    private static final Call ENDED = SampleCalls.at(TALKING, CallState.ENDED, Duration.ofSeconds(185));
    private static final Call LOST = SampleCalls.at(TALKING, CallState.LOST, Duration.ofSeconds(90));

    private final LoggedCalls calls = new LoggedCalls();

    /** Something that happens to a call, in the order in which the threads get at it. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Step {
        ANSWER(calls -> calls.follow(TALKING)),
        END(calls -> calls.follow(ENDED)),
        /** The card has not heard of the end yet. */
        CLICK_ON_TALKING(calls -> calls.click(TALKING)),
        CLICK_ON_ENDED(calls -> calls.click(ENDED));

        private final Function<LoggedCalls, Next> happen;

        Step(Function<LoggedCalls, Next> happen) {
            this.happen = happen;
        }
    }

    static Stream<List<Step>> ordersThatLog() {
        return Stream.of(
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.END),
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.END, Step.END),
                List.of(Step.ANSWER, Step.END, Step.CLICK_ON_TALKING),
                List.of(Step.ANSWER, Step.END, Step.CLICK_ON_ENDED),
                List.of(Step.ANSWER, Step.END, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING),
                List.of(Step.ANSWER, Step.END, Step.CLICK_ON_TALKING, Step.CLICK_ON_ENDED),
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.END, Step.CLICK_ON_TALKING),
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.END, Step.CLICK_ON_ENDED),
                // The card heard of the end first.
                List.of(Step.ANSWER, Step.CLICK_ON_ENDED, Step.END),
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.CLICK_ON_ENDED, Step.END),
                List.of(Step.CLICK_ON_ENDED),
                // Late news of the answer changes nothing.
                List.of(Step.END, Step.ANSWER, Step.CLICK_ON_TALKING),
                // Taken back and asked for again.
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.END));
    }

    @ParameterizedTest
    @MethodSource("ordersThatLog")
    void itIsLoggedOnceAndAsItEnded(List<Step> order) {
        assertThat(logged(order)).containsExactly(ENDED);
    }

    @Test
    void aRequestTakenBackBeforeTheEndIsNoRequest() {
        assertThat(logged(List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.END, Step.END)))
                .isEmpty();
    }

    @Test
    void aClickLongAfterTheEndStillFindsIt() {
        calls.follow(ENDED);
        IntStream.range(2, 900).forEach(id -> calls.follow(SampleCalls.erika(id)));

        assertThat(calls.click(TALKING))
                .extracting(Next::action, next -> next.now().call())
                .containsExactly(Action.LOG, ENDED);
    }

    @Test
    void whatIsPromisedIsKeptHoweverManyCallsComeMeanwhile() {
        calls.click(TALKING);
        IntStream.range(2, 5_000).forEach(id -> calls.follow(SampleCalls.erika(id)));

        assertThat(calls.promised()).containsExactly(TALKING);
        assertThat(calls.follow(ENDED).action()).isEqualTo(Action.LOG);
    }

    @Test
    void whatWasRefusedCanBeTriedAgainAndWhatIsLoggedCannot() {
        Next first = calls.click(ENDED);
        calls.reopen(ENDED.id());
        Next second = calls.click(ENDED);
        assertThat(second).isEqualTo(first);

        calls.logged(ENDED.id());
        assertThat(calls.isOpen(ENDED.id())).isFalse();
        assertThat(calls.click(ENDED).action()).isEqualTo(Action.NOTHING);
        assertThat(calls.follow(ENDED).action()).isEqualTo(Action.NOTHING);
    }

    @Test
    void aCallWhoseLineIsLostIsLoggedUpToTheLastThatWasSeenOfIt() {
        calls.click(TALKING);

        assertThat(calls.follow(LOST))
                .extracting(Next::action, next -> next.now().call())
                .containsExactly(Action.LOG, LOST);
        assertThat(CallToLog.hasTalked(LOST)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_ELSEWHERE", "DECLINED", "FAILED"})
    void aPromiseThatCannotBeKeptIsSaid(CallState state) {
        calls.click(TALKING);

        assertThat(calls.follow(SampleCalls.at(TALKING, state, Duration.ofSeconds(9)))
                        .action())
                .isEqualTo(Action.BREAK);
    }

    @Test
    void whileItRingsThereIsNothingToLog() {
        assertThat(calls.click(SampleCalls.erika(1)).action()).isEqualTo(Action.NOTHING);
        assertThat(calls.promised()).isEmpty();
    }

    private List<Call> logged(List<Step> order) {
        List<Call> logged = new ArrayList<>();
        for (Step step : order) {
            Next next = step.happen.apply(calls);
            if (next.action() == Action.LOG) {
                logged.add(next.now().call());
            }
        }
        return logged;
    }
}
