package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The callers who are important by SuperOffice's selections and by the categories of companies that the user named. They are asked for beforehand, after a
 * synchronisation and an hour apart, never while it rings, and kept in memory only; what a failure leaves unanswered stays as
 * it was. Safe to use from any thread; no method waits.
 */
public final class ImportantCallers implements AutoCloseable {

    private static final ImportantAnswer NONE = new ImportantAnswer(Set.of(), Map.of());
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

    /** Each selection costs a request an hour; all categories together cost one. */
    private static final int MOST_LISTED = 10;

    private final Supplier<@Nullable Crm> server;
    private final Clock clock;
    private final WorkerThread thread = new WorkerThread("important-callers");
    private volatile ImportantAnswer known = NONE;
    private volatile Runnable whenFaultsChange = () -> {};

    // Guarded by this object.
    private Wanted wanted = new Wanted(List.of(), List.of());
    private Instant next = Instant.MIN;
    private boolean serverAnswers;

    ImportantCallers(Supplier<@Nullable Crm> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** True for a member of a selection, and for everybody of a company that is one or is of a category. */
    public boolean contains(CallerId caller) {
        Set<PartyKey> members = known.members();
        return !members.isEmpty()
                && (members.contains(PartyKey.of(caller))
                        || (caller.contactId() > 0 && members.contains(new PartyKey(0, caller.contactId()))));
    }

    /** The reason why not all who are important by a setting such as {@code sound.importantSelections} are known; empty where they are. */
    public Optional<Sentence> fault(String setting) {
        return Optional.ofNullable(known.faults().get(setting));
    }

    /**
     * Hears when {@link #fault} has another answer.
     *
     * @param listener told on any thread; must return at once
     */
    public void onFaults(Runnable listener) {
        whenFaultsChange = listener;
    }

    /**
     * Takes over who is important; nobody where both are empty. Asks at once where the server has answered before.
     *
     * @param selections the ids of SuperOffice's selections
     * @param categories the ids of the categories of companies there
     */
    synchronized void use(List<Integer> selections, List<Integer> categories) {
        Wanted next = new Wanted(bounded(selections), bounded(categories));
        if (!next.equals(wanted)) {
            wanted = next;
            take(NONE);
            this.next = Instant.MIN;
            if (serverAnswers) {
                look();
            }
        }
    }

    private static List<Integer> bounded(List<Integer> ids) {
        return ids.stream().limit(MOST_LISTED).toList();
    }

    /** Another server, another user: the ids are others' there. */
    synchronized void forget() {
        take(NONE);
        next = Instant.MIN;
        serverAnswers = false;
    }

    /** Asks anew where it is time to; the server has answered a moment ago. */
    synchronized void look() {
        serverAnswers = true;
        Crm there = server.get();
        Instant now = clock.instant();
        if (there != null && !wanted.isEmpty() && !now.isBefore(next)) {
            next = now.plus(KEPT);
            Wanted asked = wanted;
            thread.run(() -> ask(there, asked));
        }
    }

    private void ask(Crm there, Wanted asked) {
        try {
            keep(there, asked, ImportantAnswer.ask(there, asked.selections(), asked.categories()));
        } catch (InterruptedException e) {
            // The end.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(Crm there, Wanted asked, ImportantAnswer answer) {
        if (there != server.get() || !asked.equals(wanted)) {
            return;
        }
        if (!answer.isWhole()) {
            next = clock.instant().plus(FAILURE_KEPT);
        }
        take(answer.isWhole() ? answer : answer.with(known.members()));
    }

    private void take(ImportantAnswer answer) {
        boolean says = !answer.faults().equals(known.faults());
        known = answer;
        if (says) {
            whenFaultsChange.run();
        }
    }

    /** Of whom the user wants to hear. */
    private record Wanted(List<Integer> selections, List<Integer> categories) {

        boolean isEmpty() {
            return selections.isEmpty() && categories.isEmpty();
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
