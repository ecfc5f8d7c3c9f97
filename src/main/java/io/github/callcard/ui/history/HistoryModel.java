package io.github.callcard.ui.history;

import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalListener;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.journal.JournalState;
import io.github.callcard.os.WorkerThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of the window of past calls. All calls are in memory while it is open only; whatever takes time is done on a
 * thread of its own, and of several keys typed in a row only the last is searched for. Belongs to the window's thread; needs
 * no toolkit.
 */
final class HistoryModel implements AutoCloseable {

    /** The content after a search or a change. */
    record Shown(List<HistoryRow> rows, boolean isEmpty, HistoryFilter filter, String typed) {}

    /** More than a screen has rows, and few enough to be there at once. */
    private static final int FIRST_PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HistoryModel.class);

    private final Journal journal;
    private final Executor window;
    private final Consumer<Shown> shown;
    private final Consumer<JournalState> state;
    private final Consumer<List<JournalCall>> colleague;
    private final WorkerThread thread = new WorkerThread("history");
    private final AtomicInteger asked = new AtomicInteger();

    // These belong to the thread.
    private final HistoryList list;
    private boolean loaded;

    private @Nullable Shown latest;
    private volatile JournalState last = JournalState.EMPTY;
    private volatile boolean open;
    private volatile HistoryFilter filter = HistoryFilter.ALL;
    private volatile String typed = "";

    /**
     * @param window runs what it is given on the window's thread
     * @param shown told what to show, on the window's thread
     * @param state told how the journal stands, on the window's thread
     * @param colleague told the missed calls that a colleague has just called back, on the window's thread
     */
    HistoryModel(
            Journal journal,
            HistoryList list,
            Executor window,
            Consumer<Shown> shown,
            Consumer<JournalState> state,
            Consumer<List<JournalCall>> colleague) {
        this.journal = journal;
        this.list = list;
        this.window = window;
        this.shown = shown;
        this.state = state;
        this.colleague = colleague;
        journal.listen(new JournalListener() {
            @Override
            public void onNews(JournalNews news) {
                take(news);
            }
        });
    }

    /** The window opens: its first page is read, then all calls. */
    void open() {
        if (!open) {
            open = true;
            state.accept(last);
            journal.latest(FIRST_PAGE, calls -> thread.run(() -> showFirstPage(calls)));
            load();
        }
    }

    /** A search waits for all calls. */
    private void showFirstPage(List<JournalCall> calls) {
        if (open && !loaded && filter == HistoryFilter.ALL && typed.isBlank()) {
            list.set(calls);
            search();
        }
    }

    /** Shows the same as last, such as in another language. */
    void showAgain() {
        state.accept(last);
        if (latest != null) {
            shown.accept(latest);
        }
    }

    /** The window is closed: nothing is kept in memory for it. */
    void hide() {
        open = false;
        latest = null;
        thread.run(() -> {
            loaded = false;
            list.set(List.of());
        });
    }

    private void load() {
        // What the journal tells later comes later to our thread, too.
        journal.all(calls -> thread.run(() -> {
            if (open) {
                list.set(calls);
                loaded = true;
                search();
            }
        }));
    }

    private void take(JournalNews news) {
        last = news.state();
        if (!open) {
            return;
        }
        window.execute(() -> state.accept(news.state()));
        if (news.anew()) {
            if (news.state().calls() == 0) {
                // Deleted, or another user's are to come: nobody waits for the disk to see these go.
                thread.run(() -> {
                    list.set(List.of());
                    search();
                });
            }
            load();
        } else {
            thread.run(() -> {
                if (loaded) {
                    List<JournalCall> calledBack = list.calledBackBy(news);
                    if (list.take(news)) {
                        search();
                    }
                    if (!calledBack.isEmpty()) {
                        window.execute(() -> colleague.accept(calledBack));
                    }
                }
            });
        }
    }

    void filter(HistoryFilter next) {
        filter = next;
        searchSoon();
    }

    void search(String text) {
        typed = text;
        searchSoon();
    }

    private void searchSoon() {
        int own = asked.incrementAndGet();
        thread.run(() -> {
            if (loaded && own == asked.get()) {
                search();
            }
        });
    }

    private void search() {
        HistoryFilter kind = filter;
        String text = typed;
        Shown found = new Shown(list.rows(kind, text), list.isEmpty(), kind, text);
        window.execute(() -> {
            if (open) {
                latest = found;
                shown.accept(found);
            }
        });
    }

    /**
     * Writes all calls of the journal as a CSV file, whatever the window shows of them.
     *
     * @param done told on the window's thread whether it is written
     */
    void export(Path file, CsvWords words, Consumer<Boolean> done) {
        journal.all(calls -> thread.run(() -> {
            boolean written = true;
            try {
                words.file()
                        .write(
                                file,
                                () -> Stream.concat(
                                                Stream.of(words.columns()),
                                                calls.stream().map(words::cells))
                                        .iterator());
            } catch (IOException e) {
                LOG.warn("The calls were not written: {}", e.getClass().getName());
                written = false;
            }
            boolean outcome = written;
            window.execute(() -> done.accept(outcome));
        }));
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        open = false;
        thread.close();
    }
}
