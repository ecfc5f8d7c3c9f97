package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The calls of a journal: those that go on, those that were, and whom to call back. What it tells is on the disk already, where
 * calls are kept there. For one thread.
 */
final class JournalContent {

    private final JournalStore store;
    private final Consumer<JournalNews> news;
    private final CallsInMemory memory = new CallsInMemory();
    private final CallsUnderWay underWay = new CallsUnderWay();
    private final Map<UUID, JournalCall> removed = new LinkedHashMap<>();
    private final EarlyChanges early = new EarlyChanges();

    JournalContent(JournalStore store, Consumer<JournalNews> news) {
        this.store = store;
        this.news = news;
    }

    /** From now on calls are kept there; those that are in memory only are forgotten: they may be another user's. */
    void use(Optional<JournalPlace> place, int days) {
        forgetAll();
        underWay.changeUser(store.owner());
        store.use(place, days);
        tellAnew();
    }

    /** Keeps calls for another time, in days; 0 for memory only, and what was kept is deleted. */
    void keep(int days) {
        store.keep(days);
        if (days == 0) {
            forgetAll();
        }
        open();
        tellAnew();
    }

    /** Opens the file, where that is possible and has not been done; says so where it is not. */
    void open() {
        Storage before = store.storage();
        Optional<List<JournalCall>> opened = store.open();
        if (opened.isPresent()) {
            // Memory may know more of a call than the disk did.
            opened.get().stream()
                    .filter(call -> memory.find(call.id()).isEmpty())
                    .forEach(memory::put);
            tidyWhereNeeded();
            tellAnew();
        } else if (store.storage() != before) {
            news.accept(new JournalNews(List.of(), Set.of(), Set.of(), false, state()));
        }
    }

    private void forgetAll() {
        memory.clear();
        removed.clear();
        early.clear();
    }

    /** Deletes what is too old. */
    void tidyWhereNeeded() {
        Instant limit = store.limit();
        boolean changed = store.tidy(limit);
        if (memory.removeOlderThan(limit) || changed) {
            tellAnew();
        }
    }

    /** A call began, changed or ended. */
    void follow(Call call) {
        if (call.isOver()) {
            open();
        }
        boolean ofAnother = underWay.isOfAnother(call.id(), store.owner());
        if (!call.isOver()) {
            underWay.put(call);
        } else if (!underWay.end(call.id()) && find(call.id()).isPresent()) {
            return;
        }
        if (ofAnother || call.state() == CallState.MERGED) {
            early.forget(call.id());
            return;
        }
        List<JournalCall> changed = new ArrayList<>(memory.missed().settledBy(call));
        changed.forEach(settled -> store.put(settled, false));
        if (call.isOver()) {
            changed.add(early.applyTo(JournalCall.of(call)));
            store.put(changed.getLast(), true);
        }
        finish(changed, call.isOver() ? Set.of(call.id()) : Set.of());
    }

    /** Takes calls that came while nobody watched, each once. */
    void add(List<CallWhileOff> past) {
        open();
        PastCalls calls = new PastCalls(store, memory.missed());
        finish(calls.add(past), calls.added());
    }

    /** @param added those among the changed ones that are new */
    private void finish(List<JournalCall> changed, Set<UUID> added) {
        if (!changed.isEmpty()) {
            store.flush();
            changed.forEach(memory::put);
            news.accept(new JournalNews(changed, added, Set.of(), false, state()));
        }
    }

    /** Changes calls that were; what is changed of one that goes on holds when it ends. */
    void change(Collection<UUID> ids, UnaryOperator<JournalCall> how) {
        List<JournalCall> changed = new ArrayList<>();
        for (UUID id : ids) {
            if (underWay.has(id)) {
                early.add(id, how);
                continue;
            }
            Optional<JournalCall> before = find(id);
            Optional<JournalCall> after = before.map(how).filter(call -> !call.equals(before.get()));
            after.ifPresent(changed::add);
        }
        changed.forEach(call -> store.put(call, false));
        finish(changed, Set.of());
    }

    private Optional<JournalCall> find(UUID id) {
        return memory.find(id).or(() -> store.find(id));
    }

    /** Takes calls out, which {@link #restore} puts back until {@link #goForGood}; answers which there were. */
    Set<UUID> remove(List<UUID> ids) {
        List<JournalCall> gone = ids.stream().flatMap(id -> find(id).stream()).toList();
        Set<UUID> all = new HashSet<>();
        for (JournalCall call : gone) {
            all.add(call.id());
            removed.put(call.id(), call);
            memory.remove(call.id());
        }
        store.remove(gone);
        news.accept(new JournalNews(List.of(), Set.of(), all, false, state()));
        return all;
    }

    void goForGood(Set<UUID> ids) {
        if (removed.keySet().removeAll(ids)) {
            Instant limit = store.limit();
            store.rewrite(limit);
            boolean fewer = memory.removeOlderThan(limit);
            news.accept(new JournalNews(List.of(), Set.of(), Set.of(), fewer, state()));
        }
    }

    void restore(List<UUID> ids) {
        List<JournalCall> back = new ArrayList<>();
        Set<UUID> added = new HashSet<>();
        for (UUID id : ids) {
            JournalCall call = removed.remove(id);
            if (call != null) {
                store.put(call, true);
                back.add(call);
                added.add(id);
            }
        }
        finish(back, added);
    }

    /** Deletes every call, in memory and on disk. */
    void clear() {
        store.delete();
        forgetAll();
        open();
        tellAnew();
    }

    /** Deletes every call; those that come are in memory only, until {@link #use}. */
    void forget() {
        store.delete();
        use(Optional.empty(), 0);
    }

    /** Every call to call back. */
    List<UUID> allMissed() {
        return memory.missed().list().stream()
                .flatMap(caller -> caller.ids().stream())
                .toList();
    }

    List<UUID> missedWith(UUID id) {
        return memory.missedWith(id);
    }

    /** All calls, the latest first. */
    List<JournalCall> all() {
        open();
        return store.all();
    }

    /** Those to call back and the latest of the others, about so many, the latest first. */
    List<JournalCall> latest(int most) {
        open();
        Map<UUID, JournalCall> calls = new HashMap<>();
        store.latest(most).forEach(call -> calls.put(call.id(), call));
        memory.missed().list().forEach(caller -> caller.calls().forEach(call -> calls.put(call.id(), call)));
        return calls.values().stream().sorted(JournalCall.LATEST_FIRST).toList();
    }

    JournalState state() {
        return new JournalState(
                memory.missed().list(),
                memory.recent().list(),
                store.storage(),
                store.remark(),
                store.calls(),
                store.bytes());
    }

    private void tellAnew() {
        news.accept(new JournalNews(List.of(), Set.of(), Set.of(), true, state()));
    }

    /** Keeps calls that go on as far as they were seen, since nobody will hear of their end, and closes the file. */
    void close(Instant now) {
        underWay.lostAt(now).forEach(this::follow);
        store.close();
    }
}
