package io.github.callcard.app.card;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.superoffice.crm.SelectionMembers.Member;
import io.github.callcard.words.Sentence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The important callers, as SuperOffice answers, and why a part of the answer is missing.
 *
 * @param members of the lists that were told
 * @param faults why a list was not told, by the setting that names it; the first of several
 */
record ImportantAnswer(Set<PartyKey> members, Map<String, Sentence> faults) {

    static final String SELECTIONS = "sound.importantSelections";
    static final String CATEGORIES = "sound.importantCategories";

    private static final Logger LOG = LoggerFactory.getLogger(ImportantAnswer.class);

    private static final int MOST_MEMBERS = 20_000;

    /** Failures that say nothing of other lists. */
    private static final Set<Kind> OF_ONE_LIST =
            Set.of(Kind.FORBIDDEN, Kind.NOT_FOUND, Kind.SERVER_ERROR, Kind.INCOMPLETE, Kind.TOO_LARGE);

    ImportantAnswer {
        members = Set.copyOf(members);
        faults = Map.copyOf(faults);
    }

    /** True when every list was told. */
    boolean isWhole() {
        return faults.isEmpty();
    }

    /** The same, with the members of before: those of a list that was not told may be among them. */
    ImportantAnswer with(Set<PartyKey> before) {
        Set<PartyKey> all = new HashSet<>(before);
        all.addAll(members);
        return new ImportantAnswer(all, faults);
    }

    /**
     * Asks for all lists, one after the other. Blocks.
     *
     * @param selections the ids of SuperOffice's selections
     * @param categories the ids of the categories of companies there
     */
    static ImportantAnswer ask(Crm there, List<Integer> selections, List<Integer> categories)
            throws InterruptedException {
        Collected collected = new Collected();
        try {
            collected.addAll(there, selections, categories);
        } catch (SuperOfficeException e) {
            LOG.info("Important callers are not known: {}", e.kind());
            if (!selections.isEmpty()) {
                collected.faults.putIfAbsent(SELECTIONS, e.sentence());
            }
            if (!categories.isEmpty()) {
                collected.faults.putIfAbsent(CATEGORIES, e.sentence());
            }
        }
        return new ImportantAnswer(collected.members, collected.faults);
    }

    /** The answer as far as it has come; for one thread. */
    private static final class Collected {

        private final Set<PartyKey> members = new HashSet<>();
        private final Map<String, Sentence> faults = new HashMap<>();

        /** Ends at the first failure that all lists share: asking on with a password that has changed would lock the account. */
        private void addAll(Crm there, List<Integer> selections, List<Integer> categories)
                throws SuperOfficeException, InterruptedException {
            for (int selection : selections) {
                add(
                        SELECTIONS,
                        Sentence.of("SuperOffice does not answer for selection {0}; check its number.", selection),
                        () -> there.selections().of(selection).map(ImportantAnswer::keys));
            }
            if (!categories.isEmpty()) {
                add(
                        CATEGORIES,
                        Sentence.of("SuperOffice does not answer for these categories; check their numbers."),
                        () -> there.categories().of(categories, MOST_MEMBERS).map(ImportantAnswer::companies));
            }
        }

        /** Adds those whom the question finds, or the reason why this list is not told. */
        private void add(String setting, Sentence unanswered, Question question)
                throws SuperOfficeException, InterruptedException {
            try {
                Optional<List<PartyKey>> answer = question.ask();
                if (answer.isEmpty()) {
                    faults.putIfAbsent(setting, unanswered);
                }
                answer.stream()
                        .flatMap(List::stream)
                        .limit(MOST_MEMBERS - members.size())
                        .forEach(members::add);
            } catch (SuperOfficeException e) {
                if (!OF_ONE_LIST.contains(e.kind())) {
                    throw e;
                }
                LOG.info("Some important callers are not known: {}", e.kind());
                faults.putIfAbsent(setting, e.sentence());
            }
        }
    }

    private static List<PartyKey> keys(List<Member> members) {
        return members.stream()
                .map(member -> new PartyKey(member.personId(), member.personId() > 0 ? 0 : member.contactId()))
                .toList();
    }

    private static List<PartyKey> companies(List<Integer> ids) {
        return ids.stream().map(id -> new PartyKey(0, id)).toList();
    }

    /** The question for one list; empty where SuperOffice answers null, as failed calls do. */
    private interface Question {

        Optional<List<PartyKey>> ask() throws SuperOfficeException, InterruptedException;
    }
}
