package io.github.callcard.app.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.demo.StandIn;
import io.github.callcard.demo.StoredActivity.Owner;
import io.github.callcard.directory.CallerId;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.journal.MissedCall;
import io.github.callcard.journal.Settled;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.peer.RunningClock;
import io.github.callcard.ui.card.SampleCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A missed call is cleared when a colleague has called back, and says which; SuperOffice is asked seldom. */
class ColleagueWatchTest {

    private static final Instant MISSED = Instant.parse("2026-03-02T10:42:00Z");
    private static final Owner OLA = new Owner(17, "Ola Colleague");
    private static final Owner USER = new Owner(5, "Demo User");
    private static final AskTimes.Pauses QUICK = new AskTimes.Pauses(Duration.ofMillis(20), Duration.ofMillis(20));

    /** The persons 1001 and 1002 are of company 101. */
    private static final CallerId INGRID =
            new CallerId(4722000101L, 1001, "Ingrid Solbakken", 101, "Nordlys Regnskap AS", "Mrs");

    private final RunningClock clock = new RunningClock(MISSED);
    private final Journal journal = Journal.inMemory(clock);
    private StandIn standIn;
    private CardServices services;
    private @Nullable ColleagueWatch watch;

    @BeforeEach
    void start() throws Exception {
        standIn = StandIn.start();
        services = new CardServices(page -> false, () -> Locale.UK, clock);
        services.use(Optional.of(StandInCrm.of(standIn, clock)));
    }

    private ColleagueWatch watch(AskTimes.Pauses pauses) {
        ColleagueWatch made = new ColleagueWatch(journal, services, clock, ZoneOffset.UTC, pauses);
        watch = made;
        return made;
    }

    @AfterEach
    void stop() {
        if (watch != null) {
            watch.close();
        }
        services.close();
        journal.close();
        standIn.close();
    }

    @Test
    void whoWasMissedAtTenFortyTwoAndCalledBackByAColleagueAtTenFiftyIsClearedAndSaysByWhom() throws Exception {
        watch(QUICK);
        journal.onCall(missed(1, MISSED, INGRID));
        clock.set(Instant.parse("2026-03-02T10:55:00Z"));

        standIn.colleagueCalls(
                1001, 101, OLA, Instant.parse("2026-03-02T10:50:00Z").atOffset(ZoneOffset.UTC));

        Settled byOla = new Settled(How.COLLEAGUE, "Ola Colleague", Instant.parse("2026-03-02T10:50:00Z"));
        await().untilAsserted(
                        () -> assertThat(all()).extracting(JournalCall::settled).containsExactly(byOla));
        // The user calls all the same: what the colleague did before does not clear it again.
        journal.reopen(List.of(SampleCalls.id(1)));
        int asked = standIn.activitySearches();
        await().until(() -> standIn.activitySearches() > asked + 2);
        assertThat(all()).extracting(JournalCall::isOpen).containsExactly(true);
    }

    @Test
    void whatClearsNothing() throws Exception {
        clock.set(Instant.parse("2026-03-02T10:55:00Z"));
        watch(QUICK);
        standIn.colleagueCalls(1001, 101, OLA, MISSED.minusSeconds(60).atOffset(ZoneOffset.UTC));
        standIn.colleagueCalls(1001, 101, USER, MISSED.plusSeconds(120).atOffset(ZoneOffset.UTC));
        standIn.colleagueCalls(1002, 101, OLA, MISSED.plusSeconds(120).atOffset(ZoneOffset.UTC));
        standIn.colleagueCalls(
                1001, 101, OLA, clock.instant().plusSeconds(3_600).atOffset(ZoneOffset.UTC));

        journal.onCall(missed(1, MISSED, INGRID));

        await().until(() -> standIn.activitySearches() > 2);
        assertThat(all())
                .as("a call before, the user's own, another person's of the company, one that is planned")
                .extracting(JournalCall::isOpen)
                .containsExactly(true);
        standIn.colleagueCalls(0, 101, OLA, MISSED.plusSeconds(180).atOffset(ZoneOffset.UTC));
        await().untilAsserted(() -> assertThat(all())
                .as("with the company, nobody named")
                .extracting(JournalCall::isOpen)
                .containsExactly(false));
    }

    @Test
    void nobodyIsAskedBeforeTheUserWantsIt() throws Exception {
        ColleagueWatch off = watch(QUICK);
        off.want(false);
        journal.onCall(missed(1, MISSED, INGRID));
        all();
        clock.set(MISSED.plusSeconds(600));
        assertThat(standIn.activitySearches()).isZero();

        off.want(true);

        await().until(() -> standIn.activitySearches() > 0);
    }

    @Test
    void askedIsAtMostSixTimesAnHourAndSeldomerAfterAFault() {
        AskTimes times = new AskTimes(AskTimes.Pauses.USUAL);
        int asked = 0;
        for (int second = 0; second < 3_600; second++) {
            Instant now = MISSED.plusSeconds(second);
            assertThat(times.untilNext(now)).isLessThanOrEqualTo(Duration.ofMinutes(10));
            if (times.isDue(now)) {
                asked++;
                times.asked(now);
            }
        }
        assertThat(asked).isBetween(5, 6);

        Instant later = MISSED.plusSeconds(3_600);
        times.failed(later);
        assertThat(times.isDue(later.plusSeconds(3_599))).isFalse();
        assertThat(times.isDue(later.plusSeconds(3_600))).isTrue();
    }

    @Test
    void strangersAndOldCallsAreNotAskedAboutAndOneRequestNamesTwentyAtMost() {
        List<MissedCall> missed = LongStream.rangeClosed(1, 40)
                .mapToObj(id -> new CallerId(4722000000L + id, (int) id, "Person " + id, 0, "", ""))
                .map(caller -> missed(caller.personId(), MISSED, caller))
                .map(call -> new MissedCall(List.of(Journals.past(call))))
                .toList();
        assertThat(MissedParties.of(missed, MISSED.plusSeconds(60)).persons()).hasSize(20);
        assertThat(MissedParties.of(missed, MISSED.plus(Duration.ofDays(8))).isEmpty())
                .isTrue();

        Call stranger = SampleCalls.at(SampleCalls.unknown(1, null), CallState.MISSED, Duration.ofSeconds(1));
        Call possible = SampleCalls.at(SampleCalls.possiblyOla(2), CallState.MISSED, Duration.ofSeconds(1));
        assertThat(MissedParties.of(
                                List.of(
                                        new MissedCall(List.of(Journals.past(stranger))),
                                        new MissedCall(List.of(Journals.past(possible)))),
                                MISSED)
                        .isEmpty())
                .isTrue();
    }

    private static Call missed(long id, Instant at, CallerId caller) {
        Call ringing = SampleCalls.from(SampleCalls.shared(id, caller), at);
        return SampleCalls.at(ringing, CallState.MISSED, Duration.ofSeconds(1));
    }

    private List<JournalCall> all() throws Exception {
        CompletableFuture<List<JournalCall>> all = new CompletableFuture<>();
        journal.all(all::complete);
        return all.get(1, TimeUnit.MINUTES);
    }
}
