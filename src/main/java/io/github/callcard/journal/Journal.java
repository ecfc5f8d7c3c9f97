package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every call that was, once, however many lines saw it, and whom to call back. One thread writes; whatever it tells is on
 * the disk already, where calls are kept there. Safe to use from any thread; no method waits but those that say so.
 */
public final class Journal implements CallListener, AutoCloseable {

    /** So many of late go with the state. */
    public static final int RECENT = 5;

    /** Whatever is taken out can be put back for so long; then it is gone for good. */
    private static final Duration UNTIL_GONE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    /** Calls that go on and have a note already. */
    private static final int MOST_EARLY = 100;

    private final WorkerThread thread = new WorkerThread("callcard-journal");
    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Predicate<Call> trial;
    private final Duration untilGone;

    // All of this belongs to the thread.
    private final JournalStore store;
    private final MissedCalls missed = new MissedCalls();
    private final RecentCalls recent = new RecentCalls();
    private final Reminders reminders;
    private final Map<UUID, Call> live = new HashMap<>();
    private final Map<UUID, JournalCall> removed = new LinkedHashMap<>();
    private final Map<UUID, UnaryOperator<JournalCall>> early = new LinkedHashMap<>();
    private Future<?> nextLook = CompletableFuture.completedFuture(null);

    /**
     * A journal that keeps calls in memory until it is told where else; see {@link #use}.
     *
     * @param trial whether nobody called in truth
     * @param notes told, in one sentence, what became of a journal that cannot be used
     */
    public Journal(Clock clock, Predicate<Call> trial, Consumer<Sentence> notes) {
        this(clock, trial, notes, UNTIL_GONE);
    }

    Journal(Clock clock, Predicate<Call> trial, Consumer<Sentence> notes, Duration untilGone) {
        this.clock = clock;
        this.trial = trial;
        this.untilGone = untilGone;
        this.store = new JournalStore(clock, notes);
        this.reminders = new Reminders(thread, clock, this::remind);
    }

    /** A journal that keeps calls in memory only. */
    public static Journal inMemory(Clock clock) {
        return new Journal(clock, call -> false, note -> {});
    }

    /** From now on it hears of every change, first of the state as it is. */
    public void listen(JournalListener listener) {
        run(() -> {
            listeners.add(listener);
            listener.onNews(new JournalNews(List.of(), Set.of(), true, state()));
        });
    }

    /**
     * From now on calls are kept there. Those that are in memory only are forgotten: they may be another user's.
     *
     * @param place empty for memory only
     * @param days how long a call is kept; 0 for memory only, and what was kept is deleted
     * @param pause how long to wait before the disk is read, so that nothing that is needed sooner waits for it
     */
    public void use(Optional<JournalPlace> place, int days, Duration pause) {
        run(() -> {
            forgetAll();
            store.use(place, days);
            tell(true);
        });
        later(pause, this::open);
    }

    /** Keeps calls for another time, in days; 0 for memory only, and what was kept is deleted. */
    public void keep(int days) {
        run(() -> {
            store.keep(days);
            if (days == 0) {
                forgetAll();
            }
            open();
            look();
            tell(true);
        });
    }

    private void open() {
        store.open().ifPresent(found -> {
            // Memory may know more of a call than the disk did.
            found.stream().filter(call -> !isKnown(call.id())).forEach(this::learn);
            look();
            tell(true);
        });
    }

    private boolean isKnown(UUID id) {
        return recent.find(id).isPresent() || missed.find(id).isPresent();
    }

    private void learn(JournalCall call) {
        missed.put(call);
        recent.put(call);
    }

    private void forgetAll() {
        missed.clear();
        recent.clear();
        removed.clear();
        early.clear();
    }

    /** Deletes what is too old, now and every hour. */
    private void look() {
        nextLook.cancel(false);
        if (store.isUntidy()) {
            tidy();
        }
        nextLook = thread.after(BETWEEN_LOOKS, this::look);
    }

    private void tidy() {
        store.tidy();
        Instant limit = store.limit();
        missed.removeOlderThan(limit);
        tell(true);
    }

    @Override
    public void onCall(Call call) {
        if (!trial.test(call)) {
            run(() -> follow(call));
        }
    }

    private void follow(Call call) {
        if (!call.isOver()) {
            live.put(call.id(), call);
        } else if (live.remove(call.id()) == null && find(call.id()).isPresent()) {
            return;
        }
        if (call.state() == CallState.MERGED) {
            early.remove(call.id());
            return;
        }
        List<JournalCall> changed = new ArrayList<>(missed.settledBy(call));
        changed.forEach(settled -> store.put(settled, false));
        if (call.isOver()) {
            open();
            UnaryOperator<JournalCall> known = early.remove(call.id());
            JournalCall past = JournalCall.of(call);
            changed.add(known == null ? past : known.apply(past));
            store.put(changed.getLast(), true);
        }
        finish(changed);
    }

    private void finish(List<JournalCall> changed) {
        if (!changed.isEmpty()) {
            store.flush();
            changed.forEach(this::learn);
            tell(new JournalNews(changed, Set.of(), false, state()));
        }
    }

    /** Notes something about a call, also while it goes on. */
    public void note(UUID id, String words) {
        change(List.of(id), call -> call.withNote(words.strip()));
    }

    /** The call is a phone activity in SuperOffice now, or will be one when it ends. */
    public void logged(UUID id) {
        change(List.of(id), JournalCall::asLogged);
    }

    /** The user is done with these: nobody has to call back. */
    public void done(Collection<UUID> ids) {
        settle(ids, How.DONE, "", clock.instant());
    }

    /** The user has seen that this caller rang in vain, and leaves it at that. */
    public void doneWith(UUID id) {
        run(() -> {
            // Of callers who hide nobody knows whether they are one: only this call is done.
            List<UUID> all = missed.list().stream()
                    .filter(caller -> !CallerKeys.of(caller.last()).contains(CallerKeys.WITHHELD))
                    .map(MissedCall::ids)
                    .filter(ids -> ids.contains(id))
                    .findFirst()
                    .orElse(List.of(id));
            settleNow(all, How.DONE, "", clock.instant());
        });
    }

    /** The user is done with every caller who rang in vain. */
    public void doneWithAll() {
        run(() -> {
            List<UUID> all = missed.list().stream()
                    .flatMap(caller -> caller.ids().stream())
                    .toList();
            settleNow(all, How.DONE, "", clock.instant());
        });
    }

    /** A colleague called them back. */
    public void calledBack(Collection<UUID> ids, String colleague, Instant at) {
        settle(ids, How.COLLEAGUE, colleague, at);
    }

    private void settle(Collection<UUID> ids, How how, String by, Instant at) {
        List<UUID> these = List.copyOf(ids);
        run(() -> settleNow(these, how, by, at));
    }

    private void settleNow(List<UUID> ids, How how, String by, Instant at) {
        changeNow(ids, call -> call.isOpen() ? call.settled(new Settled(how, by, at)) : call);
    }

    /** Somebody has to call back all the same. */
    public void reopen(Collection<UUID> ids) {
        change(ids, call -> call.settled(null));
    }

    /** Reminds the user of them at that time; null for never. */
    public void remindOf(Collection<UUID> ids, @Nullable Instant at) {
        change(ids, call -> call.isOpen() ? call.reminding(at) : call);
    }

    private void remind(MissedCall caller) {
        changeNow(caller.ids(), call -> call.reminding(null));
        listeners.forEach(listener -> listener.onReminder(caller));
    }

    private void change(Collection<UUID> ids, UnaryOperator<JournalCall> how) {
        List<UUID> these = List.copyOf(ids);
        run(() -> changeNow(these, how));
    }

    private void changeNow(List<UUID> ids, UnaryOperator<JournalCall> how) {
        List<JournalCall> changed = new ArrayList<>();
        for (UUID id : ids) {
            if (live.containsKey(id)) {
                if (early.size() < MOST_EARLY || early.containsKey(id)) {
                    early.merge(id, how, (first, second) -> call -> second.apply(first.apply(call)));
                }
                continue;
            }
            Optional<JournalCall> before = find(id);
            Optional<JournalCall> after = before.map(how).filter(call -> !call.equals(before.get()));
            after.ifPresent(changed::add);
        }
        changed.forEach(call -> store.put(call, false));
        finish(changed);
    }

    private Optional<JournalCall> find(UUID id) {
        return recent.find(id).or(() -> missed.find(id)).or(() -> store.find(id));
    }

    /** Takes calls out; {@link #restore} puts them back for some seconds, then they are gone for good. */
    public void remove(Collection<UUID> ids) {
        List<UUID> these = List.copyOf(ids);
        run(() -> {
            List<JournalCall> gone =
                    these.stream().flatMap(id -> find(id).stream()).toList();
            gone.forEach(call -> {
                removed.put(call.id(), call);
                missed.remove(call.id());
                recent.remove(call.id());
            });
            store.remove(gone);
            Set<UUID> all = new HashSet<>();
            gone.forEach(call -> all.add(call.id()));
            tell(new JournalNews(List.of(), all, false, state()));
            later(untilGone, () -> goForGood(all));
        });
    }

    private void goForGood(Set<UUID> ids) {
        if (removed.keySet().removeAll(ids)) {
            store.tidy();
            tell(new JournalNews(List.of(), Set.of(), false, state()));
        }
    }

    /** Puts calls back that were taken out a moment ago. */
    public void restore(Collection<UUID> ids) {
        List<UUID> these = List.copyOf(ids);
        run(() -> {
            List<JournalCall> back = new ArrayList<>();
            for (UUID id : these) {
                JournalCall call = removed.remove(id);
                if (call != null) {
                    store.put(call, true);
                    back.add(call);
                }
            }
            finish(back);
        });
    }

    /** Deletes every call, in memory and on disk; those that come are kept again. */
    public void clear() {
        run(() -> {
            store.delete();
            forgetAll();
            open();
            tell(true);
        });
    }

    /** Deletes every call for a user who signs out; calls are in memory only then, until {@link #use}. Waits until it is done. */
    public void forget() throws InterruptedException {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        boolean begun = thread.run(() -> {
            store.delete();
            store.use(Optional.empty(), 0);
            forgetAll();
            tell(true);
            gone.complete(null);
        });
        if (begun) {
            try {
                gone.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("The journal was not deleted in time", e);
            }
        }
    }

    /** Reads all calls, the latest first, and hands them over on the journal's thread; what changes later comes as news. */
    public void all(Consumer<List<JournalCall>> taker) {
        run(() -> {
            open();
            taker.accept(store.all());
        });
    }

    /**
     * All calls of a journal that the running program may be writing, the latest first; none where there is no file.
     *
     * @throws SentenceException when it cannot be read; says why
     */
    public static List<JournalCall> read(JournalPlace place) throws SentenceException {
        if (!Files.exists(place.path())) {
            return List.of();
        }
        DataOwner owner = place.owner().get();
        if (!owner.isKnown()) {
            throw new SentenceException(Storage.NO_OWNER.sentence());
        }
        SecretKey key = place.key().get().orElseThrow(() -> new SentenceException(Storage.NO_KEY.sentence()));
        try {
            List<JournalCall> calls = new ArrayList<>(JournalFile.read(place.path(), owner, key));
            calls.sort(JournalCall.LATEST_FIRST);
            return calls;
        } catch (SealFormatException e) {
            throw new SentenceException(Sentence.of("{0}.", e.of(JournalStore.THE_FILE)), e);
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of(
                            "{0} cannot be read; check that you may read {1}.", JournalStore.THE_FILE, place.path()),
                    e);
        }
    }

    private JournalState state() {
        return new JournalState(missed.list(), recent.list(), store.storage(), store.calls(), store.bytes());
    }

    private void tell(boolean anew) {
        tell(new JournalNews(List.of(), Set.of(), anew, state()));
    }

    private void tell(JournalNews news) {
        reminders.plan(news.state().missed());
        for (JournalListener listener : listeners) {
            try {
                listener.onNews(news);
            } catch (RuntimeException e) {
                LOG.error("A listener of the journal broke", e);
            }
        }
    }

    private void later(Duration pause, Runnable task) {
        var unused = thread.after(pause, task);
    }

    private void run(Runnable task) {
        if (!thread.run(task)) {
            LOG.debug("Something happened to the journal after the end.");
        }
    }

    /** Calls that go on are kept as far as they were seen: nobody will hear of their end. Waits until all is on disk. */
    @Override
    public void close() {
        run(() -> {
            Instant now = clock.instant();
            List.copyOf(live.values()).forEach(call -> follow(call.lostAt(now)));
            store.close();
        });
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("The journal does not end; it is left behind.");
        }
    }
}
