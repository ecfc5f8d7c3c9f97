package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.SelectionMembers.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The callers who are important by SuperOffice's selections that the user named. They are asked for beforehand, after a
 * synchronisation and an hour apart, never while it rings, and kept in memory only; what a failure leaves unanswered stays as
 * it was. Safe to use from any thread; no method waits.
 */
final class ImportantCallers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportantCallers.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

    /** Each costs a request an hour. */
    private static final int MOST_SELECTIONS = 10;

    private static final int MOST_MEMBERS = 20_000;

    private final Supplier<@Nullable Crm> server;
    private final Clock clock;
    private final WorkerThread thread = new WorkerThread("important-callers");
    private volatile Set<PartyKey> members = Set.of();

    // Guarded by this object.
    private List<Integer> selections = List.of();
    private Instant next = Instant.MIN;

    ImportantCallers(Supplier<@Nullable Crm> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** True for a member, and for everybody of a company that is one. */
    boolean contains(CallerId caller) {
        Set<PartyKey> known = members;
        return !known.isEmpty()
                && (known.contains(PartyKey.of(caller))
                        || (caller.contactId() > 0 && known.contains(new PartyKey(0, caller.contactId()))));
    }

    /** @param wanted the ids of the selections; none for nobody */
    synchronized void use(List<Integer> wanted) {
        List<Integer> bounded = wanted.stream().limit(MOST_SELECTIONS).toList();
        if (!bounded.equals(selections)) {
            selections = bounded;
            forget();
            look();
        }
    }

    /** Another server, another user: the ids are others' there. */
    synchronized void forget() {
        members = Set.of();
        next = Instant.MIN;
    }

    /** Asks anew where it is time to; the server has answered a moment ago. */
    synchronized void look() {
        Crm there = server.get();
        Instant now = clock.instant();
        if (there != null && !selections.isEmpty() && !now.isBefore(next)) {
            next = now.plus(KEPT);
            List<Integer> wanted = selections;
            thread.run(() -> ask(there, wanted));
        }
    }

    private void ask(Crm there, List<Integer> wanted) {
        Set<PartyKey> found = new HashSet<>();
        boolean whole = true;
        for (int selection : wanted) {
            Optional<List<Member>> answer = answer(there, selection);
            whole &= answer.isPresent();
            answer.stream()
                    .flatMap(List::stream)
                    .limit(MOST_MEMBERS - found.size())
                    .map(member -> new PartyKey(member.personId(), member.personId() > 0 ? 0 : member.contactId()))
                    .forEach(found::add);
        }
        keep(there, wanted, found, whole);
    }

    private synchronized void keep(Crm there, List<Integer> wanted, Set<PartyKey> found, boolean whole) {
        if (there != server.get() || !wanted.equals(selections)) {
            return;
        }
        if (!whole) {
            found.addAll(members);
            next = clock.instant().plus(FAILURE_KEPT);
        }
        members = Set.copyOf(found);
    }

    private static Optional<List<Member>> answer(Crm there, int selection) {
        try {
            return there.selections().of(selection);
        } catch (SuperOfficeException e) {
            LOG.info("The members of a selection are not known: {}", e.kind());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
