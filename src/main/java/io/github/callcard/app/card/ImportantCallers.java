package io.github.callcard.app.card;

import io.github.callcard.directory.CallerId;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
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
 * The callers who are important by SuperOffice's selections and by the categories of companies that the user named. They are asked for beforehand, after a
 * synchronisation and an hour apart, never while it rings, and kept in memory only; what a failure leaves unanswered stays as
 * it was. Safe to use from any thread; no method waits.
 */
final class ImportantCallers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportantCallers.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

    /** Each selection costs a request an hour; all categories together cost one. */
    private static final int MOST_LISTED = 10;

    private static final int MOST_MEMBERS = 20_000;

    /** Failures that say nothing of other lists. */
    private static final Set<Kind> OF_ONE_LIST =
            Set.of(Kind.FORBIDDEN, Kind.NOT_FOUND, Kind.SERVER_ERROR, Kind.INCOMPLETE, Kind.TOO_LARGE);

    private final Supplier<@Nullable Crm> server;
    private final Clock clock;
    private final WorkerThread thread = new WorkerThread("important-callers");
    private volatile Set<PartyKey> members = Set.of();

    // Guarded by this object.
    private Wanted wanted = new Wanted(List.of(), List.of());
    private Instant next = Instant.MIN;
    private boolean serverAnswers;

    ImportantCallers(Supplier<@Nullable Crm> server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** True for a member of a selection, and for everybody of a company that is one or is of a category. */
    boolean contains(CallerId caller) {
        Set<PartyKey> known = members;
        return !known.isEmpty()
                && (known.contains(PartyKey.of(caller))
                        || (caller.contactId() > 0 && known.contains(new PartyKey(0, caller.contactId()))));
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
            members = Set.of();
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
        members = Set.of();
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
        Set<PartyKey> found = new HashSet<>();
        boolean whole = false;
        try {
            whole = addAll(there, asked, found);
        } catch (SuperOfficeException e) {
            LOG.info("Important callers are not known: {}", e.kind());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keep(there, asked, found, whole);
    }

    /** Ends at the first failure that all lists share: asking on with a password that has changed would lock the account. */
    private static boolean addAll(Crm there, Wanted asked, Set<PartyKey> found)
            throws SuperOfficeException, InterruptedException {
        boolean whole = true;
        for (int selection : asked.selections()) {
            whole &= add(found, () -> there.selections().of(selection).map(ImportantCallers::keys));
        }
        if (!asked.categories().isEmpty()) {
            whole &= add(
                    found,
                    () -> there.categories()
                            .of(asked.categories(), MOST_MEMBERS)
                            .map(ImportantCallers::companies));
        }
        return whole;
    }

    private static List<PartyKey> keys(List<Member> members) {
        return members.stream()
                .map(member -> new PartyKey(member.personId(), member.personId() > 0 ? 0 : member.contactId()))
                .toList();
    }

    private static List<PartyKey> companies(List<Integer> ids) {
        return ids.stream().map(id -> new PartyKey(0, id)).toList();
    }

    private synchronized void keep(Crm there, Wanted asked, Set<PartyKey> found, boolean whole) {
        if (there != server.get() || !asked.equals(wanted)) {
            return;
        }
        if (!whole) {
            found.addAll(members);
            next = clock.instant().plus(FAILURE_KEPT);
        }
        members = Set.copyOf(found);
    }

    /** Adds those whom the question finds; false where this list has no answer. */
    private static boolean add(Set<PartyKey> found, Question question)
            throws SuperOfficeException, InterruptedException {
        try {
            Optional<List<PartyKey>> answer = question.ask();
            answer.stream()
                    .flatMap(List::stream)
                    .limit(MOST_MEMBERS - found.size())
                    .forEach(found::add);
            return answer.isPresent();
        } catch (SuperOfficeException e) {
            if (!OF_ONE_LIST.contains(e.kind())) {
                throw e;
            }
            LOG.info("Some important callers are not known: {}", e.kind());
            return false;
        }
    }

    /** A question to SuperOffice; empty where it answers null, as failed calls do. */
    private interface Question {

        Optional<List<PartyKey>> ask() throws SuperOfficeException, InterruptedException;
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
