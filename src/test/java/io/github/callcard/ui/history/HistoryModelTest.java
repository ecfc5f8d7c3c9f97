package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalPlace;
import io.github.callcard.journal.Journals;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.ui.history.HistoryModel.Shown;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand calls: the first page is there before they are read, and whoever types never waits. */
class HistoryModelTest {

    private static final int CALLS = 100_000;

    private static JournalPlace place;

    private final Journal journal =
            new Journal(Clock.fixed(SampleCalls.START, SampleCalls.UTC), call -> false, note -> {});
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private final CountDownLatch searchGoesOn = new CountDownLatch(1);
    private HistoryModel model;

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        place = Journals.written(folder.resolve("journal"), Journals.many(CALLS, SampleCalls.START));
    }

    @BeforeEach
    void make() {
        journal.use(Optional.of(place), 36_500, Duration.ZERO);
        HistoryList list = new HistoryList(SampleCalls.UTC, this::numberOnceTheSearchGoesOn);
        model = new HistoryModel(journal, list, Runnable::run, shown::add, state -> {}, calledBack -> {});
        finishReading();
    }

    @AfterEach
    void close() {
        searchGoesOn.countDown();
        model.close();
        finishReading();
        journal.close();
    }

    /** A journal that is still being read when its test ends would keep the file from the next. */
    private void finishReading() {
        CountDownLatch finished = new CountDownLatch(1);
        journal.latest(1, calls -> finished.countDown());
        await().until(() -> finished.getCount() == 0);
    }

    @Test
    void theNewestCallsAreShownBeforeAllAreReadAndStayAtTheTop() {
        model.open();

        await().until(() -> !shown.isEmpty() && calls(shown.getLast()) == CALLS);
        assertThat(shown).hasSize(2);
        assertThat(calls(shown.getFirst())).isEqualTo(200);
        List<HistoryRow> page = shown.getFirst().rows();
        assertThat(shown.getLast().rows()).startsWith(page.toArray(HistoryRow[]::new));
    }

    @Test
    void typingNeverWaitsForTheSearchBeforeAndOnlyTheLastKeyIsSearchedFor() {
        model.open();
        await().until(() -> !shown.isEmpty() && calls(shown.getLast()) == CALLS);
        int before = shown.size();

        // The first search waits for us: if a key waited for it, this would never end.
        for (String typed : List.of("k", "ka", "kar", "kari", "kari n")) {
            model.search(typed);
        }
        assertThat(shown).as("the search goes on").hasSize(before);
        searchGoesOn.countDown();

        await().until(() -> shown.getLast().typed().equals("kari n"));
        assertThat(shown.size() - before).as("keys that were searched for").isLessThanOrEqualTo(2);
        assertThat(calls(shown.getLast())).isBetween(1L, CALLS / 9L);
    }

    @Test
    void whatIsTypedBeforeAllIsReadIsSearchedForAmongAll() {
        searchGoesOn.countDown();
        model.search("kari");

        model.open();

        await().until(() -> !shown.isEmpty());
        assertThat(calls(shown.getFirst())).isGreaterThan(200);
    }

    private String numberOnceTheSearchGoesOn(JournalCall call) {
        try {
            searchGoesOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return call.call().details().number();
    }

    private static long calls(Shown page) {
        return page.rows().stream().filter(HistoryRow.Calls.class::isInstance).count();
    }
}
