package io.github.callcard.ui.search;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.ui.search.SearchContent.Found;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The content of the box for what is typed. The search is on a thread of its own, and of several keys typed in a row only the last is searched
 * for and shown. Belongs to the window's thread; needs no toolkit.
 */
final class SearchModel implements AutoCloseable {

    /**
     * The rows to show.
     *
     * @param typed for which they are
     * @param failure why there are none; empty text where nothing failed
     */
    record Shown(String typed, List<SearchRow> rows, SearchNote note, Sentence failure) {}

    /** A search that may wait. */
    private interface Search {
        Found of(String typed) throws SentenceException, InterruptedException;
    }

    private static final Sentence NONE = Sentence.of("");
    private static final Shown NOTHING = new Shown("", List.of(), SearchNote.NONE, NONE);

    private final SearchActions actions;
    private final Executor window;
    private final Consumer<Shown> shown;
    private final WorkerThread searching = new WorkerThread("callcard-search");
    private final WorkerThread askingServer = new WorkerThread("callcard-search-server");
    private final WorkerThread looking = new WorkerThread("callcard-dial-way");
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger selected = new AtomicInteger();
    private SearchContent content;
    private Shown latest = NOTHING;
    private boolean open;
    private String given = "";

    /**
     * @param window runs what it is given on the window's thread
     * @param shown told what to show, on the window's thread
     */
    SearchModel(SearchActions actions, SearchContent content, Executor window, Consumer<Shown> shown) {
        this.actions = actions;
        this.content = content;
        this.window = window;
        this.shown = now -> {
            latest = now;
            shown.accept(now);
        };
    }

    /** Searches in the words of another language from now on. */
    void use(SearchContent other) {
        content = other;
    }

    /** The box opens. */
    void open() {
        open = true;
        given = "";
        actions.prepare();
        shown.accept(new Shown("", List.of(), SearchNote.READING, NONE));
        type("");
    }

    /** A whole number was handed over, to be typed into the field next: it comes first, before numbers that it is a part of. */
    void give(String number) {
        given = number;
    }

    /** The box is closed: what is under way is not shown any more, and nobody's name is kept. */
    void hide() {
        open = false;
        shown.accept(NOTHING);
        asked.incrementAndGet();
        selected.incrementAndGet();
    }

    void type(String typed) {
        if (open) {
            boolean whole = typed.equals(given);
            search(typed, text -> content.find(text, whole), searching);
        }
    }

    /** Shows in another language what is there for this text: who was found at SuperOffice is not asked for again. */
    void showAnew(String typed) {
        if (open && latest.note().isWorthKeeping()) {
            shown.accept(latest);
        } else {
            type(typed);
        }
    }

    /** Asks SuperOffice for who is not among the caller ids; what is typed meanwhile does not wait for it. */
    void searchServer(String typed) {
        shown.accept(new Shown(typed, List.of(), SearchNote.READING, NONE));
        search(typed, content::findAtServer, askingServer);
    }

    private void search(String typed, Search search, WorkerThread thread) {
        int own = asked.incrementAndGet();
        thread.run(() -> {
            if (own == asked.get()) {
                Shown found = found(typed, search);
                window.execute(() -> {
                    if (own == asked.get()) {
                        shown.accept(found);
                    }
                });
            }
        });
    }

    private static Shown found(String typed, Search search) {
        try {
            Found found = search.of(typed);
            return new Shown(typed, found.rows(), found.note(), NONE);
        } catch (SentenceException e) {
            return new Shown(typed, List.of(), SearchNote.FAILED, e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Shown(typed, List.of(), SearchNote.NONE, NONE);
        }
    }

    /**
     * The way a number would be dialled; of several asked in a row the last is told.
     *
     * @param told on the window's thread
     */
    void way(String number, Consumer<DialWay> told) {
        int own = selected.incrementAndGet();
        looking.run(() -> {
            if (own == selected.get()) {
                DialWay way = actions.way(number);
                window.execute(() -> {
                    if (own == selected.get()) {
                        told.accept(way);
                    }
                });
            }
        });
    }

    /** Another row is selected, which may have no number: the way that was asked for last is not told any more. */
    void forgetWay() {
        selected.incrementAndGet();
    }

    @Override
    public void close() {
        asked.incrementAndGet();
        selected.incrementAndGet();
        searching.end(Duration.ZERO);
        askingServer.end(Duration.ZERO);
        looking.end(Duration.ZERO);
    }
}
