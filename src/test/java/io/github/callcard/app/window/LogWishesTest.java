package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.window.LogWishes.Deed;
import io.github.callcard.app.window.LogWishes.Next;
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
class LogWishesTest {

    private static final Call TALKING = SampleCalls.at(SampleCalls.erika(1), CallState.ANSWERED, Duration.ofSeconds(5));
    private static final Call ENDED = SampleCalls.at(TALKING, CallState.ENDED, Duration.ofSeconds(185));
    private static final Call LOST = SampleCalls.at(TALKING, CallState.LOST, Duration.ofSeconds(90));

    private final LogWishes wishes = new LogWishes();

    /** Something that happens to a call, in the order in which the threads get at it. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Step {
        ANSWER(wishes -> wishes.follow(TALKING)),
        END(wishes -> wishes.follow(ENDED)),
        /** The card has not heard of the end yet. */
        CLICK_ON_TALKING(wishes -> wishes.click(TALKING)),
        CLICK_ON_ENDED(wishes -> wishes.click(ENDED));

        private final Function<LogWishes, Next> happen;

        Step(Function<LogWishes, Next> happen) {
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
                // Taken back and wished again.
                List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.END));
    }

    @ParameterizedTest
    @MethodSource("ordersThatLog")
    void itIsLoggedOnceAndAsItEnded(List<Step> order) {
        assertThat(logged(order)).containsExactly(ENDED);
    }

    @Test
    void aWishTakenBackBeforeTheEndIsNoWish() {
        assertThat(logged(List.of(Step.ANSWER, Step.CLICK_ON_TALKING, Step.CLICK_ON_TALKING, Step.END, Step.END)))
                .isEmpty();
    }

    @Test
    void aClickLongAfterTheEndStillFindsIt() {
        wishes.follow(ENDED);
        IntStream.range(2, 900).forEach(id -> wishes.follow(SampleCalls.erika(id)));

        assertThat(wishes.click(TALKING)).extracting(Next::deed, Next::call).containsExactly(Deed.LOG, ENDED);
    }

    @Test
    void whatIsPromisedIsKeptHoweverManyCallsComeMeanwhile() {
        wishes.click(TALKING);
        IntStream.range(2, 5_000).forEach(id -> wishes.follow(SampleCalls.erika(id)));

        assertThat(wishes.promised()).containsExactly(TALKING);
        assertThat(wishes.follow(ENDED).deed()).isEqualTo(Deed.LOG);
    }

    @Test
    void whatWasRefusedCanBeTriedAgainWithTheSameMarkerAndWhatIsLoggedCannot() {
        Next first = wishes.click(ENDED);
        wishes.reopen(1);
        Next second = wishes.click(ENDED);
        assertThat(second).isEqualTo(first);

        wishes.logged(1);
        assertThat(wishes.isOpen(1)).isFalse();
        assertThat(wishes.click(ENDED).deed()).isEqualTo(Deed.NOTHING);
        assertThat(wishes.follow(ENDED).deed()).isEqualTo(Deed.NOTHING);
    }

    @Test
    void aCallWhoseLineIsLostIsLoggedUpToTheLastThatWasSeenOfIt() {
        wishes.click(TALKING);

        assertThat(wishes.follow(LOST)).extracting(Next::deed, Next::call).containsExactly(Deed.LOG, LOST);
        assertThat(LogWishes.hasTalked(LOST)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED_ELSEWHERE", "DECLINED", "FAILED"})
    void aPromiseThatCannotBeKeptIsSaid(CallState state) {
        wishes.click(TALKING);

        assertThat(wishes.follow(SampleCalls.at(TALKING, state, Duration.ofSeconds(9)))
                        .deed())
                .isEqualTo(Deed.BREAK);
    }

    @Test
    void whileItRingsThereIsNothingToLog() {
        assertThat(wishes.click(SampleCalls.erika(1)).deed()).isEqualTo(Deed.NOTHING);
        assertThat(wishes.promised()).isEmpty();
    }

    private List<Call> logged(List<Step> order) {
        List<Call> logged = new ArrayList<>();
        for (Step step : order) {
            Next next = step.happen.apply(wishes);
            if (next.deed() == Deed.LOG) {
                logged.add(next.call());
            }
        }
        return logged;
    }
}
