package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.ColleagueLine;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColleagueNotesTest {

    private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");
    private static final ColleagueLine KARI = ColleagueLine.unknown("1002", "Kari", "");

    private final List<String> said = new ArrayList<>();
    private ColleagueLine kari = KARI;
    private Instant now = START;
    private final ColleagueNotes notes = new ColleagueNotes(
            () -> List.of(kari),
            ColleagueLine::name,
            (call, sentence) -> said.add(call.id() + ": " + sentence),
            () -> now);

    @Test
    void aCallThatWasForAColleagueWhoTalksSaysSo() {
        kari = KARI.become(State.BUSY, "5");
        Call diverted = call(CallState.RINGING, "+4722334455", "1002", null);
        notes.onCall(diverted);
        assertThat(said).containsExactly(diverted.id() + ": Kari is talking.");
    }

    @Test
    void aColleagueWhoIsFreeOrHasNothingToDoWithTheCallIsNotNamed() {
        kari = KARI.become(State.FREE, "");
        notes.onCall(call(CallState.RINGING, "+4722334455", "1002", null));
        kari = KARI.become(State.BUSY, "5");
        notes.onCall(call(CallState.RINGING, "+4722334455", "1003", null));
        notes.onCall(call(CallState.MISSED, "+4722334455", null, START));
        assertThat(said).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"ANSWERED_ELSEWHERE", "MISSED"})
    void theColleagueWhoAnsweredIsNamed(CallState state) {
        kari = KARI.become(State.BUSY, "+4722334455");
        Call call = call(state, "+4722334455", null, START);
        notes.onCall(call);
        assertThat(said).containsExactly(call.id() + ": Kari answered.");
    }

    @Test
    void thatAColleagueTalksMayBeToldAfterTheCallIsOverHere() {
        Call call = call(CallState.ANSWERED_ELSEWHERE, "+4722334455", null, START);
        notes.onCall(call);
        now = START.plus(Duration.ofSeconds(4));
        kari = KARI.become(State.BUSY, "+4722334455");
        notes.onNews();
        notes.onNews();
        assertThat(said).containsExactly(call.id() + ": Kari answered.");
    }

    @Test
    void aTalkThatBeginsLongAfterIsAnotherCall() {
        notes.onCall(call(CallState.MISSED, "+4722334455", null, START));
        now = START.plus(Duration.ofSeconds(6));
        kari = KARI.become(State.BUSY, "+4722334455");
        notes.onNews();
        assertThat(said).isEmpty();
    }

    /** All of a company may call with one number. */
    @Test
    void aColleagueWhoTalkedWithThatNumberBeforeItRangIsNotSaidToHaveAnswered() {
        kari = KARI.become(State.BUSY, "+4722334455");
        Call rings = call(CallState.RINGING, "+4722334455", null, null);
        notes.onCall(rings);
        notes.onCall(ended(rings));
        notes.onNews();
        assertThat(said).isEmpty();
    }

    @Test
    void aColleagueWhoWasFreeWhenItRangAnswered() {
        Call rings = call(CallState.RINGING, "+4722334455", null, null);
        notes.onCall(rings);
        kari = KARI.become(State.BUSY, "+4722334455");
        notes.onCall(rings);
        notes.onCall(ended(rings));
        assertThat(said).containsExactly(rings.id() + ": Kari answered.");
    }

    private static Call ended(Call rings) {
        return new Call(
                rings.id(),
                CallState.MISSED,
                rings.lines(),
                rings.details(),
                rings.match(),
                rings.startedAt(),
                null,
                START);
    }

    @Test
    void whoWithholdsTheNumberIsNobodysCaller() {
        kari = KARI.become(State.BUSY, "");
        notes.onCall(call(CallState.ANSWERED_ELSEWHERE, "", null, START));
        assertThat(said).isEmpty();
    }

    private static Call call(CallState state, String number, @Nullable String diversion, @Nullable Instant end) {
        return new Call(
                UUID.randomUUID(),
                state,
                List.of(new LineId("sip", "1001@cti.test")),
                new CallDetails(Direction.INCOMING, number, null, null, diversion, null),
                Directory.empty(NumberPlan.international()).match(number),
                START,
                null,
                end);
    }
}
