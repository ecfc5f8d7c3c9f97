package io.github.callcard.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The notes on the calls of late, as they were typed last: the journal keeps them, and who logs a call finds them here
 * without waiting. Safe to use from any thread; no method waits.
 */
public final class CallNotes implements JournalListener {

    /** More calls than anybody writes notes on in a day. */
    private static final int MOST = 200;

    private final Journal journal;
    private final Map<UUID, String> notes = new LinkedHashMap<>();

    /** The calls whose notes are being written, each with what waits for its end. */
    private final Map<UUID, List<Runnable>> open = new HashMap<>();

    public CallNotes(Journal journal) {
        this.journal = journal;
        journal.listen(this);
    }

    /** The note on a call of late; empty where there is none. */
    public synchronized String of(UUID callId) {
        return notes.getOrDefault(callId, "");
    }

    /**
     * The note on any call, also one that only the journal knows.
     *
     * @param taker told on any thread
     */
    public void load(UUID callId, Consumer<String> taker) {
        String known = of(callId);
        if (!known.isEmpty()) {
            taker.accept(known);
            return;
        }
        journal.all(calls -> taker.accept(calls.stream()
                .filter(call -> call.id().equals(callId))
                .map(JournalCall::note)
                .findFirst()
                .orElse("")));
    }

    /** Keeps what is typed, at once and in the journal. */
    public void write(UUID callId, String text) {
        String note = text.strip();
        synchronized (this) {
            if (note.equals(notes.put(callId, note))) {
                return;
            }
            if (notes.size() > MOST) {
                notes.remove(notes.keySet().iterator().next());
            }
        }
        journal.note(callId, note);
    }

    /** Somebody begins to write a note on the call. */
    public synchronized void begin(UUID callId) {
        open.putIfAbsent(callId, new ArrayList<>());
    }

    /** The note is written: what waited for it goes on. */
    public void finish(UUID callId) {
        List<Runnable> waiting;
        synchronized (this) {
            waiting = open.remove(callId);
        }
        if (waiting != null) {
            waiting.forEach(Runnable::run);
        }
    }

    /**
     * Has something wait while a note is being written.
     *
     * @return false where nobody writes one, and nothing will be called
     */
    public synchronized boolean whenFinished(UUID callId, Runnable goOn) {
        List<Runnable> waiting = open.get(callId);
        return waiting != null && waiting.add(goOn);
    }

    /** Another user: the notes are the one's before. */
    public synchronized void forget() {
        notes.clear();
    }

    /** A note that was changed elsewhere, as in the window of past calls. */
    @Override
    public synchronized void onNews(JournalNews news) {
        for (JournalCall call : news.changed()) {
            if (!open.containsKey(call.id())) {
                notes.replace(call.id(), call.note());
            }
        }
    }
}
