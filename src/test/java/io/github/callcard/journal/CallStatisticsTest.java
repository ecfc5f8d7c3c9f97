package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.journal.StatisticsPeriod.Length;
import io.github.callcard.ui.card.SampleCalls;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls of a week, month or year, added up by the user's clock and calendar. */
class CallStatisticsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** Monday, 10:00 in Oslo. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final StatisticsPeriod WEEK =
            StatisticsPeriod.containing(MONDAY, Length.WEEK, DayOfWeek.MONDAY, OSLO);

    private long calls;

    @Test
    void everyCallCountsOnceByWhatBecameOfIt() {
        CallStatistics week = CallStatistics.of(
                List.of(
                        past(SampleCalls.erika(1), MONDAY, CallState.ENDED),
                        past(SampleCalls.erika(2), MONDAY, CallState.MISSED),
                        past(SampleCalls.erika(3), MONDAY, CallState.ANSWERED_ELSEWHERE),
                        past(SampleCalls.erika(4), MONDAY, CallState.DECLINED),
                        past(SampleCalls.outgoing(SampleCalls.erika(5)), MONDAY, CallState.ENDED),
                        past(SampleCalls.outgoing(SampleCalls.erika(6)), MONDAY, CallState.MISSED)),
                WEEK);

        assertThat(week.counts()).isEqualTo(new CallCounts(1, 1, 1, 1, 2));
        assertThat(week.counts().incoming()).isEqualTo(4);
        assertThat(week.counts().all()).isEqualTo(6);
    }

    @Test
    void hoursAndWeekdaysAreThoseOfTheUsersClock() {
        CallStatistics week = CallStatistics.of(
                List.of(
                        past(SampleCalls.erika(1), MONDAY, CallState.ENDED),
                        past(SampleCalls.erika(2), Instant.parse("2026-03-03T23:30:00Z"), CallState.MISSED)),
                WEEK);

        assertThat(week.byHour()).hasSize(24);
        assertThat(week.byHour().get(10).answered()).isEqualTo(1);
        assertThat(week.byHour().getFirst().missed())
                .as("half past midnight in Oslo")
                .isEqualTo(1);
        assertThat(week.on(DayOfWeek.MONDAY).answered()).isEqualTo(1);
        assertThat(week.on(DayOfWeek.TUESDAY)).isEqualTo(CallCounts.NONE);
        assertThat(week.on(DayOfWeek.WEDNESDAY).missed()).isEqualTo(1);
    }

    @Test
    void aPeriodBeginsAndEndsAtTheUsersMidnight() {
        Instant before = Instant.parse("2026-03-01T22:59:59Z");
        Instant first = Instant.parse("2026-03-01T23:00:00Z");
        Instant last = Instant.parse("2026-03-08T22:59:59Z");
        Instant after = Instant.parse("2026-03-08T23:00:00Z");

        CallStatistics week = CallStatistics.of(
                List.of(
                        past(SampleCalls.erika(1), before, CallState.ENDED),
                        past(SampleCalls.erika(2), first, CallState.ENDED),
                        past(SampleCalls.erika(3), last, CallState.ENDED),
                        past(SampleCalls.erika(4), after, CallState.ENDED)),
                WEEK);

        assertThat(week.counts().answered()).isEqualTo(2);
        assertThat(WEEK.previous().contains(before)).isTrue();
        assertThat(WEEK.next().contains(after)).isTrue();
    }

    @Test
    void theHourThatComesTwiceInAutumnIsOneAndItsWeekHasAnHourMore() {
        StatisticsPeriod autumn =
                StatisticsPeriod.containing(Instant.parse("2026-10-25T12:00:00Z"), Length.WEEK, DayOfWeek.MONDAY, OSLO);

        CallStatistics week = CallStatistics.of(
                List.of(
                        past(SampleCalls.erika(1), Instant.parse("2026-10-25T00:30:00Z"), CallState.ENDED),
                        past(SampleCalls.erika(2), Instant.parse("2026-10-25T01:30:00Z"), CallState.ENDED),
                        past(SampleCalls.erika(3), Instant.parse("2026-10-25T22:30:00Z"), CallState.ENDED)),
                autumn);

        assertThat(week.byHour().get(2).answered()).as("half past two, twice").isEqualTo(2);
        assertThat(week.byHour().get(23).answered())
                .as("the last hour of the longer day")
                .isEqualTo(1);
        assertThat(week.on(DayOfWeek.SUNDAY).answered()).isEqualTo(3);
    }

    @Test
    void inSpringTheDayThatIsAnHourShorterEndsAtMidnight() {
        StatisticsPeriod spring =
                StatisticsPeriod.containing(Instant.parse("2026-03-29T12:00:00Z"), Length.WEEK, DayOfWeek.MONDAY, OSLO);

        assertThat(spring.contains(Instant.parse("2026-03-22T23:00:00Z"))).isTrue();
        assertThat(spring.contains(Instant.parse("2026-03-29T21:59:59Z"))).isTrue();
        assertThat(spring.contains(Instant.parse("2026-03-29T22:00:00Z"))).isFalse();
        assertThat(CallStatistics.of(
                                List.of(past(
                                        SampleCalls.erika(1), Instant.parse("2026-03-29T01:30:00Z"), CallState.ENDED)),
                                spring)
                        .byHour()
                        .get(3)
                        .answered())
                .as("the hour after two is left out")
                .isEqualTo(1);
    }

    @Test
    void weeksBeginAsTheUsersCountryHasIt() {
        Instant sunday = Instant.parse("2026-03-08T12:00:00Z");

        assertThat(StatisticsPeriod.containing(sunday, Length.WEEK, DayOfWeek.MONDAY, OSLO)
                        .from())
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(StatisticsPeriod.containing(sunday, Length.WEEK, DayOfWeek.SUNDAY, OSLO)
                        .from())
                .isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void monthsAndYearsAreThoseOfTheCalendar() {
        StatisticsPeriod march = StatisticsPeriod.containing(MONDAY, Length.MONTH, DayOfWeek.MONDAY, OSLO);
        StatisticsPeriod year = StatisticsPeriod.containing(MONDAY, Length.YEAR, DayOfWeek.MONDAY, OSLO);

        assertThat(march.from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(march.until()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(march.previous().from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(year.until()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(year.previous().from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(march.next().isAfter(MONDAY)).isTrue();
        assertThat(march.isAfter(MONDAY)).isFalse();
    }

    @Test
    void aCallerWaitsFromTheFirstCallInVainUntilSomebodyTalksWithThem() {
        Instant back = MONDAY.plus(Duration.ofMinutes(50));
        Settled calledBack = new Settled(How.CALLED_BACK, "", back);
        Settled colleague = new Settled(How.COLLEAGUE, "Ola", MONDAY.plus(Duration.ofMinutes(10)));
        Settled done = new Settled(How.DONE, "", MONDAY.plus(Duration.ofMinutes(1)));

        CallBacks backs = CallStatistics.of(
                        List.of(
                                past(SampleCalls.erika(1), MONDAY, CallState.MISSED)
                                        .settled(calledBack),
                                past(SampleCalls.erika(2), MONDAY.plus(Duration.ofMinutes(20)), CallState.MISSED)
                                        .settled(calledBack),
                                past(SampleCalls.company(3), MONDAY, CallState.MISSED)
                                        .settled(colleague),
                                past(SampleCalls.possiblyOla(4), MONDAY, CallState.MISSED)
                                        .settled(done),
                                past(SampleCalls.unknown(5, null), MONDAY, CallState.MISSED),
                                past(SampleCalls.unknown(6, null), MONDAY, CallState.MISSED)),
                        WEEK)
                .callBacks();

        assertThat(backs.waits()).containsExactly(Duration.ofMinutes(10), Duration.ofMinutes(50));
        assertThat(backs.median()).contains(Duration.ofMinutes(30));
        assertThat(backs.longest()).contains(Duration.ofMinutes(50));
        assertThat(backs.open()).as("one caller, who rang twice").isEqualTo(1);
    }

    @Test
    void thoseWhoCallMostComeFirstAndAreKnownByPersonOrNumber() {
        CallerId mobile = new CallerId(4799999999L, SampleCalls.ERIKA.personId(), "Erika Mustermann", 5, "", "");

        List<FrequentCaller> frequent = CallStatistics.of(
                        List.of(
                                past(SampleCalls.unknown(1, null), MONDAY, CallState.ENDED),
                                past(SampleCalls.erika(2), MONDAY, CallState.ENDED),
                                past(SampleCalls.shared(3, mobile), MONDAY.plus(Duration.ofHours(1)), CallState.MISSED),
                                past(SampleCalls.withheld(4), MONDAY, CallState.ENDED),
                                past(SampleCalls.withheld(5), MONDAY, CallState.ENDED),
                                past(SampleCalls.withheld(6), MONDAY, CallState.ENDED),
                                past(SampleCalls.outgoing(SampleCalls.company(7)), MONDAY, CallState.ENDED)),
                        WEEK)
                .frequent();

        assertThat(frequent).extracting(FrequentCaller::times).containsExactly(2, 1);
        assertThat(frequent.getFirst().last().id())
                .as("Erika, last from her mobile")
                .isEqualTo(SampleCalls.id(3));
        assertThat(frequent.getFirst().talked()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void theShareThatIsNamedIsOfIncomingCallsWithANumber() {
        CallStatistics week = CallStatistics.of(
                List.of(
                        past(SampleCalls.erika(1), MONDAY, CallState.ENDED),
                        past(SampleCalls.possiblyOla(2), MONDAY, CallState.ENDED),
                        past(SampleCalls.unknown(3, null), MONDAY, CallState.ENDED),
                        past(SampleCalls.withheld(4), MONDAY, CallState.ENDED),
                        past(SampleCalls.outgoing(SampleCalls.erika(5)), MONDAY, CallState.ENDED)),
                WEEK);

        assertThat(week.named()).isEqualTo(1);
        assertThat(week.numbered()).isEqualTo(3);
    }

    @Test
    void aPeriodWithoutCallsIsEmpty() {
        CallStatistics none = CallStatistics.of(
                List.of(past(SampleCalls.erika(1), MONDAY.minus(Duration.ofDays(9)), CallState.ENDED)), WEEK);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.callBacks().median()).isEmpty();
        assertThat(none.callBacks().longest()).isEmpty();
        assertThat(none.frequent()).isEmpty();
    }

    private JournalCall past(Call sample, Instant start, CallState state) {
        calls++;
        assertThat(sample.id()).isEqualTo(SampleCalls.id(calls));
        return JournalCall.of(Journals.over(SampleCalls.from(sample, start), state));
    }
}
