package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryListTest {

    private final HistoryList list = new HistoryList(
            SampleCalls.UTC,
            past -> SampleCalls.callers()
                    .number(past.call().match(), past.call().details()));

    @Test
    void whomToCallBackComesFirstOneEntryACallerAndThenDayByDay() {
        list.set(List.of(
                past(4, CallState.MISSED, 0),
                past(3, CallState.ENDED, 1),
                past(2, CallState.MISSED, 25),
                past(1, CallState.ENDED, 26)));

        List<HistoryRow> rows = list.rows(HistoryFilter.ALL, "");

        assertThat(rows.get(0)).isEqualTo(new HistoryRow.Unfinished());
        assertThat(ids(rows.get(1))).containsExactly(SampleCalls.id(4), SampleCalls.id(2));
        assertThat(rows.get(2)).isEqualTo(new HistoryRow.Day(LocalDate.of(2026, 3, 2)));
        assertThat(ids(rows.get(3))).containsExactly(SampleCalls.id(3));
        assertThat(rows.get(4)).isEqualTo(new HistoryRow.Day(LocalDate.of(2026, 3, 1)));
        assertThat(ids(rows.get(5))).containsExactly(SampleCalls.id(1));
        assertThat(rows).hasSize(6);
    }

    @Test
    void wordsAreFoundInAnyOrderAndDigitsAnywhere() {
        list.set(List.of(past(1, CallState.ENDED, 0), unknown(2)));

        for (String typed : List.of("must gmbh", "GMBH erika", "muster", "30 1234", "+49 30 123", "5678")) {
            assertThat(list.found(HistoryFilter.ALL, typed))
                    .as(typed)
                    .extracting(JournalCall::id)
                    .containsExactly(SampleCalls.id(1));
        }
        assertThat(list.found(HistoryFilter.ALL, "kari from the fair")).hasSize(1);
        assertThat(list.found(HistoryFilter.ALL, "20 7946"))
                .extracting(JournalCall::id)
                .containsExactly(SampleCalls.id(2));
        assertThat(list.found(HistoryFilter.ALL, "erika ola")).isEmpty();
    }

    @Test
    void eachFilterTakesItsOwn() {
        JournalCall outgoing = Journals.past(
                SampleCalls.at(SampleCalls.outgoing(SampleCalls.erika(3)), CallState.MISSED, Duration.ofSeconds(9)));
        JournalCall elsewhere = Journals.past(
                SampleCalls.at(SampleCalls.erika(4), CallState.ANSWERED_ELSEWHERE, Duration.ofSeconds(9)));
        list.set(List.of(past(1, CallState.MISSED, 0), unknown(2), outgoing, elsewhere));

        assertThat(found(HistoryFilter.ALL)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(found(HistoryFilter.MISSED)).containsExactly(1L);
        assertThat(found(HistoryFilter.INCOMING)).containsExactly(1L, 2L, 4L);
        assertThat(found(HistoryFilter.OUTGOING)).containsExactly(3L);
        assertThat(found(HistoryFilter.UNKNOWN)).containsExactly(2L);
        assertThat(found(HistoryFilter.ELSEWHERE)).containsExactly(4L);
    }

    private List<Long> found(HistoryFilter filter) {
        return list.found(filter, "").stream()
                .map(call -> call.id().getLeastSignificantBits())
                .toList();
    }

    private static List<UUID> ids(HistoryRow row) {
        return ((HistoryRow.Calls) row).ids();
    }

    private static JournalCall past(long id, CallState state, long hoursAgo) {
        return Journals.past(Journals.over(
                SampleCalls.from(SampleCalls.erika(id), SampleCalls.START.minus(Duration.ofHours(hoursAgo))), state));
    }

    private static JournalCall unknown(long id) {
        return Journals.past(Journals.over(SampleCalls.unknown(id, "Kari from the fair"), CallState.ENDED));
    }
}
