package io.github.callcard.ui.history;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Journals;
import io.github.callcard.ui.card.SampleCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * How long a call takes into the journal until it is told, a note on a call of long ago, the window of calls until it shows its first page and until it has all, and a key of a search until
 * its rows are there: with a hundred thousand calls and with a thousand, in one run. A program, not a test.
 */
final class JournalBenchmark {

    private static final List<String> KEYS =
            List.of("k", "ka", "kar", "kari", "kari n", "kari no", "nord", "47 20", "firma 12", "øst");
    private static final int CALLS = 200;
    private static final int OPENINGS = 5;
    private static final int NOTES = 50;
    private static final int SEARCHES = 5;

    private JournalBenchmark() {}

    public static void main(String[] args) throws Exception {
        for (int size : new int[] {1_000, 100_000, 1_000, 100_000}) {
            measure(size);
        }
    }

    private static void measure(int size) throws Exception {
        Path folder = Files.createTempDirectory("journal-benchmark");
        Clock clock = Clock.fixed(SampleCalls.START, ZoneOffset.UTC);
        List<JournalCall> calls = Journals.many(size, SampleCalls.START);
        Journal journal = new Journal(clock, call -> false, note -> {});
        try {
            journal.use(Optional.of(Journals.written(folder.resolve("journal"), calls)), 36_500, Duration.ZERO);
            List<Long> inserts = inserts(journal);
            List<Long> pages = new ArrayList<>();
            List<Long> all = new ArrayList<>();
            for (int i = 0; i < OPENINGS; i++) {
                Opening opening = open(journal, size);
                pages.add(opening.first());
                all.add(opening.all());
            }
            List<Long> notes = notes(journal, calls);
            HistoryList list = new HistoryList(
                    ZoneOffset.UTC, call -> call.call().details().number());
            list.set(calls);
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < SEARCHES; i++) {
                for (String key : KEYS) {
                    long start = System.nanoTime();
                    list.rows(HistoryFilter.ALL, key);
                    keys.add(System.nanoTime() - start);
                }
            }
            System.out.printf(
                    "%,d calls: insert %.2f ms, first page %.0f ms, all calls %.0f ms, a note %.2f ms, a key %.1f ms (longest %.1f ms)%n",
                    size,
                    median(inserts) / 1e6,
                    median(pages) / 1e6,
                    median(all) / 1e6,
                    median(notes) / 1e6,
                    median(keys) / 1e6,
                    Collections.max(keys) / 1e6);
        } finally {
            journal.close();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<Long> inserts(Journal journal) throws Exception {
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        journal.all(all -> open.complete(true));
        open.get(1, TimeUnit.MINUTES);
        LinkedBlockingQueue<Long> told = new LinkedBlockingQueue<>();
        journal.listen(news -> told.add(System.nanoTime()));
        told.poll(1, TimeUnit.MINUTES);
        List<Long> times = new ArrayList<>();
        for (int id = 1; id <= CALLS; id++) {
            Call ringing = SampleCalls.erika(id);
            Call over = Journals.over(ringing, CallState.ENDED);
            journal.onCall(ringing);
            long start = System.nanoTime();
            journal.onCall(over);
            Long end = told.poll(1, TimeUnit.MINUTES);
            if (end == null) {
                throw new IllegalStateException("the journal tells nothing");
            }
            times.add(end - start);
        }
        return times;
    }

    /** From a note on a call of long ago until the journal tells it. */
    private static List<Long> notes(Journal journal, List<JournalCall> calls) throws Exception {
        LinkedBlockingQueue<Long> told = new LinkedBlockingQueue<>();
        journal.listen(news -> told.add(System.nanoTime()));
        told.poll(1, TimeUnit.MINUTES);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            long start = System.nanoTime();
            journal.note(calls.get(calls.size() - 1 - i * 7).id(), "Offer sent");
            Long end = told.poll(1, TimeUnit.MINUTES);
            if (end == null) {
                throw new IllegalStateException("the journal tells nothing");
            }
            times.add(end - start);
        }
        return times;
    }

    /** From the opening of the window to its first rows, and to all of them: only those that are seen get nodes. */
    private record Opening(long first, long all) {}

    private static Opening open(Journal journal, int size) throws Exception {
        CompletableFuture<Long> shown = new CompletableFuture<>();
        CompletableFuture<Long> all = new CompletableFuture<>();
        HistoryList list =
                new HistoryList(ZoneOffset.UTC, call -> call.call().details().number());
        try (HistoryModel model = new HistoryModel(
                journal,
                list,
                Runnable::run,
                page -> {
                    shown.complete(System.nanoTime());
                    if (page.rows().size() > size) {
                        all.complete(System.nanoTime());
                    }
                },
                state -> {},
                calledBack -> {})) {
            // The window has heard of the journal long before it is opened.
            CompletableFuture<Boolean> idle = new CompletableFuture<>();
            journal.latest(1, calls -> idle.complete(true));
            idle.get(1, TimeUnit.MINUTES);
            long start = System.nanoTime();
            model.open();
            return new Opening(shown.get(1, TimeUnit.MINUTES) - start, all.get(1, TimeUnit.MINUTES) - start);
        }
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
