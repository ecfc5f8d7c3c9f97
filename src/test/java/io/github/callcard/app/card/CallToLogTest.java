package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.card.CallToLog.Action;
import io.github.callcard.app.card.CallToLog.Next;
import io.github.callcard.app.card.CallToLog.Stage;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From each stage of logging a call to the next. */
class CallToLogTest {

    private static final Call RINGING = SampleCalls.erika(1);

    @ParameterizedTest
    @CsvSource({
        "RINGING, OPEN, OPEN, NOTHING",
        "ANSWERED, OPEN, REQUESTED, PROMISE",
        "ANSWERED, REQUESTED, OPEN, TAKE_BACK",
        "ENDED, OPEN, ON_ITS_WAY, LOG",
        "ENDED, REQUESTED, ON_ITS_WAY, LOG",
        "ENDED, ON_ITS_WAY, ON_ITS_WAY, NOTHING",
        "ENDED, LOGGED, LOGGED, NOTHING",
        "MISSED, OPEN, ON_ITS_WAY, LOG",
        "DECLINED, OPEN, OPEN, NOTHING",
        "ANSWERED_ELSEWHERE, OPEN, OPEN, NOTHING",
        "FAILED, OPEN, OPEN, NOTHING",
    })
    void aClick(CallState state, Stage before, Stage after, Action due) {
        Call call = call(state);

        assertThat(new CallToLog(call, before).clicked(call)).isEqualTo(new Next(new CallToLog(call, after), due));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, OPEN, OPEN, NOTHING",
        "ANSWERED, REQUESTED, REQUESTED, NOTHING",
        "ENDED, OPEN, OPEN, NOTHING",
        "ENDED, REQUESTED, ON_ITS_WAY, LOG",
        "ENDED, ON_ITS_WAY, ON_ITS_WAY, NOTHING",
        "ENDED, LOGGED, LOGGED, NOTHING",
        "LOST, REQUESTED, ON_ITS_WAY, LOG",
        "DECLINED, REQUESTED, OPEN, BREAK",
        "FAILED, REQUESTED, OPEN, BREAK",
        "ANSWERED_ELSEWHERE, REQUESTED, OPEN, BREAK",
    })
    void theCallGoesOn(CallState state, Stage before, Stage after, Action due) {
        Call call = call(state);

        assertThat(new CallToLog(call(CallState.ANSWERED), before).wentOn(call))
                .isEqualTo(new Next(new CallToLog(call, after), due));
    }

    @Test
    void aCallThatIsOverStaysOverWhateverItsCardStillShows() {
        Call ended = call(CallState.ENDED);

        assertThat(CallToLog.of(ended).clicked(call(CallState.ANSWERED)))
                .isEqualTo(new Next(new CallToLog(ended, Stage.ON_ITS_WAY), Action.LOG));
    }

    private static Call call(CallState state) {
        Call talking = SampleCalls.at(RINGING, CallState.ANSWERED, Duration.ofSeconds(5));
        return switch (state) {
            case RINGING -> RINGING;
            case ANSWERED -> talking;
            case ENDED, LOST -> SampleCalls.at(talking, state, Duration.ofSeconds(60));
            default -> SampleCalls.at(RINGING, state, Duration.ofSeconds(20));
        };
    }
}
