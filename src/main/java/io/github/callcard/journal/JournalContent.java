package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Calls that go on and have a note already. */
    private static final int MOST_EARLY = 100;

    private final JournalStore store;
    private final Consumer<JournalNews> news;
    private final MissedCalls missed = new MissedCalls();
    private final RecentCalls recent = new RecentCalls();
    private final CallsUnderWay underWay = new CallsUnderWay();
    private final Map<UUID, JournalCall> removed = new LinkedHashMap<>();
    private final Map<UUID, UnaryOperator<JournalCall>> early = new LinkedHashMap<>();

    JournalContent(JournalStore store, Consumer<JournalNews> news) {
        this.store = store;
        this.news = news;
    }

    /** From now on calls are kept there; those that are in memory only are forgotten: they may be another user's. */
    void use(Optional<JournalPlace> place, int days) {
        forgetAll();
        underWay.changeUser();
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

    /** Opens the file, where that is possible and has not been done. */
    void open() {
        store.open().ifPresent(found -> {
            // Memory may know more of a call than the disk did.
            found.stream().filter(call -> !isKnown(call.id())).forEach(this::learn);
            tidyWhereNeeded();
            tellAnew();
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

    /** Deletes what is too old. */
    void tidyWhereNeeded() {
        if (store.isUntidy()) {
            store.tidy();
            Instant limit = store.limit();
            missed.removeOlderThan(limit);
            recent.removeOlderThan(limit);
            tellAnew();
        }
    }

    /** A call began, changed or ended. */
    void follow(Call told) {
        Call call = underWay.asKept(told);
        if (!call.isOver()) {
            underWay.put(call);
        } else if (!underWay.end(call.id()) && find(call.id()).isPresent()) {
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
            news.accept(new JournalNews(changed, Set.of(), false, state()));
        }
    }

    /** Changes calls that were; what is changed of one that goes on holds when it ends. */
    void change(List<UUID> ids, UnaryOperator<JournalCall> how) {
        List<JournalCall> changed = new ArrayList<>();
        for (UUID id : ids) {
            if (underWay.has(id)) {
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

    /** Takes calls out, which {@link #restore} puts back until {@link #goForGood}; answers which there were. */
    Set<UUID> remove(List<UUID> ids) {
        List<JournalCall> gone = ids.stream().flatMap(id -> find(id).stream()).toList();
        Set<UUID> all = new HashSet<>();
        for (JournalCall call : gone) {
            all.add(call.id());
            removed.put(call.id(), call);
            missed.remove(call.id());
            recent.remove(call.id());
        }
        store.remove(gone);
        news.accept(new JournalNews(List.of(), all, false, state()));
        return all;
    }

    void goForGood(Set<UUID> ids) {
        if (removed.keySet().removeAll(ids)) {
            store.tidy();
            news.accept(new JournalNews(List.of(), Set.of(), false, state()));
        }
    }

    void restore(List<UUID> ids) {
        List<JournalCall> back = new ArrayList<>();
        for (UUID id : ids) {
            JournalCall call = removed.remove(id);
            if (call != null) {
                store.put(call, true);
                back.add(call);
            }
        }
        finish(back);
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

    /** The missed calls of every caller who has to be called back. */
    List<MissedCall> missed() {
        return missed.list();
    }

    /** The calls that belong to one obligation with this one: it alone for callers who hide, of whom nobody knows whether they are one. */
    List<UUID> missedWith(UUID id) {
        return missed.list().stream()
                .filter(caller -> !CallerKeys.of(caller.last()).contains(CallerKeys.WITHHELD))
                .map(MissedCall::ids)
                .filter(ids -> ids.contains(id))
                .findFirst()
                .orElse(List.of(id));
    }

    /** All calls, the latest first. */
    List<JournalCall> all() {
        open();
        return store.all();
    }

    JournalState state() {
        return new JournalState(missed.list(), recent.list(), store.storage(), store.calls(), store.bytes());
    }

    private void tellAnew() {
        news.accept(new JournalNews(List.of(), Set.of(), true, state()));
    }

    /** Keeps calls that go on as far as they were seen, since nobody will hear of their end, and closes the file. */
    void close(Instant now) {
        underWay.lostAt(now).forEach(this::follow);
        store.close();
    }
}
