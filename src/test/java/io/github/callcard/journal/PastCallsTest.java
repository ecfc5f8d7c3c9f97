package io.github.callcard.journal;

import static io.github.callcard.journal.Journals.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.PastCall;
import io.github.callcard.ui.card.SampleCalls;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that came while Callcard was off are in the journal once, and those missed are to be called back. */
class PastCallsTest {

    private static final Instant START = SampleCalls.START;
    private static final Clock CLOCK = Clock.fixed(START.plusSeconds(3_600), ZoneOffset.UTC);
    private static final Match ERIKA = SampleCalls.erika(1).match();
    private static final Match NOBODY = SampleCalls.unknown(1, null).match();

    @TempDir
    private Path folder;

    private final List<Journal> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(Journal::close);
    }

    @Test
    void aMissedOneIsAnObligationOnceAlsoAfterARestart() throws Exception {
        CallWhileOff past = past("17", START, Outcome.MISSED, 0, ERIKA);
        Journal journal = open();
        journal.add(List.of(past));
        journal.add(List.of(past));
        journal.close();
        Journal next = open();
        next.add(List.of(past));

        assertThat(all(next)).singleElement().satisfies(call -> {
            assertThat(call.whileOff()).isTrue();
            assertThat(call.isOpen()).isTrue();
            assertThat(call.call().startedAt()).isEqualTo(START);
            assertThat(call.call().match().callers()).containsExactly(SampleCalls.ERIKA);
        });
    }

    @Test
    void oneThatWasSeenIsNotThereTwiceAndStandsForOneOnly() throws Exception {
        Journal journal = open();
        journal.onCall(Journals.over(SampleCalls.erika(1), CallState.MISSED));

        journal.add(List.of(
                past("17", START.plusSeconds(60), Outcome.MISSED, 0, ERIKA),
                past("18", START.plusSeconds(120), Outcome.MISSED, 0, ERIKA)));

        assertThat(all(journal)).extracting(JournalCall::whileOff).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void whoWasTalkedWithLaterInTheListNeedsNoCallBack() throws Exception {
        Journal journal = open();

        journal.add(List.of(
                past("17", START, Outcome.MISSED, 0, ERIKA),
                past("18", START.plusSeconds(600), Outcome.COMPLETED, 90, ERIKA)));

        assertThat(find(journal, "17").settled()).isEqualTo(Settled.of(How.ANSWERED_LATER, START.plusSeconds(600)));
        assertThat(find(journal, "18").call().endedAt()).isEqualTo(START.plusSeconds(690));
    }

    @Test
    void whoWasTalkedWithSinceNeedsNoCallBack() throws Exception {
        Journal journal = open();
        Call back = SampleCalls.outgoing(SampleCalls.erika(3));
        journal.onCall(SampleCalls.at(
                SampleCalls.at(back, CallState.ANSWERED, Duration.ofMinutes(20)),
                CallState.ENDED,
                Duration.ofMinutes(21)));

        journal.add(List.of(past("17", START.minusSeconds(600), Outcome.MISSED, 0, ERIKA)));

        assertThat(find(journal, "17").settled())
                .isEqualTo(Settled.of(How.CALLED_BACK, START.plus(Duration.ofMinutes(20))));
    }

    @Test
    void whoCalledIsKnownAsSoonAsTheDirectoryIs() throws Exception {
        CallWhileOff stranger = past("17", START, Outcome.MISSED, 0, NOBODY);
        Journal journal = open();
        journal.add(List.of(stranger));
        assertThat(all(journal).getFirst().call().match().isKnown()).isFalse();

        journal.recognise(Map.of(stranger.id(), ERIKA));

        assertThat(find(journal, "17").call().match().callers()).containsExactly(SampleCalls.ERIKA);
        journal.recognise(Map.of(stranger.id(), NOBODY));
        assertThat(find(journal, "17").call().match().callers())
                .as("known is known")
                .containsExactly(SampleCalls.ERIKA);
    }

    private static CallWhileOff past(String id, Instant at, Outcome outcome, long seconds, Match match) {
        return new CallWhileOff(
                new PastCall(
                        SampleCalls.DESK,
                        id,
                        at,
                        Direction.INCOMING,
                        match.number().raw(),
                        null,
                        null,
                        outcome,
                        Duration.ofSeconds(seconds)),
                match);
    }

    private Journal open() {
        Journal journal = new Journal(CLOCK, call -> false, note -> {});
        opened.add(journal);
        journal.use(Optional.of(Journals.place(folder.resolve("journal"))), 365, Duration.ZERO);
        return journal;
    }

    private static JournalCall find(Journal journal, String id) throws Exception {
        return all(journal).stream()
                .filter(call -> call.id()
                        .equals(past(id, START, Outcome.MISSED, 0, ERIKA).id()))
                .findFirst()
                .orElseThrow();
    }
}
