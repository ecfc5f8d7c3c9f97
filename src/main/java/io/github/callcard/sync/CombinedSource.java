package io.github.callcard.sync;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.DirectoryFullException;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.CallerIdAnswer.Changed;
import io.github.callcard.superoffice.CallerIdAnswer.Unchanged;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Count;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The user's own caller ids and those of selections as one set, whose hash is made of the parts' hashes. The set is always
 * whole: either every part that is in use has answered, or nothing is new. A selection that is gone or forbidden is not in
 * use: it must not cost the user his own caller ids. For one thread at a time, but {@link #remark} for any.
 */
public final class CombinedSource implements CallerIdSource {

    private final CallerIdSource own;
    private final List<SelectionSource> selections;
    private final Supplier<DirectoryBuilder> builders;
    private volatile Optional<Sentence> remark = Optional.empty();

    /** @param builders where the rows of all parts are collected */
    public CombinedSource(CallerIdSource own, List<SelectionSource> selections, Supplier<DirectoryBuilder> builders) {
        this.own = own;
        this.selections = List.copyOf(selections);
        this.builders = builders;
    }

    @Override
    public CallerIdAnswer fetch(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        Round round = new Round(CombinedHash.parts(lastHash));
        round.askEverybody();
        CallerIdAnswer answer = new Unchanged();
        if (!round.isUnchanged()) {
            round.askAgain();
            answer = round.together();
        }
        round.succeeded();
        return answer;
    }

    @Override
    public boolean hasNewSignIn() {
        return own.hasNewSignIn();
    }

    @Override
    public Optional<Sentence> remark() {
        return remark;
    }

    /** One synchronisation: who was asked, and what came of it. */
    private final class Round {
        private final Map<String, String> known;
        private final Map<String, CallerIdAnswer> answers = new LinkedHashMap<>();
        private final List<Sentence> missing = new ArrayList<>();

        /** @param known the hashes of the parts of the set in use */
        Round(Map<String, String> known) {
            this.known = known;
        }

        void askEverybody() throws SuperOfficeException, InterruptedException {
            answers.put(CombinedHash.OWN, own.fetch(hash(CombinedHash.OWN)));
            for (SelectionSource selection : selections) {
                ask(selection, hash(selection.name()));
            }
        }

        private @Nullable String hash(String part) {
            String hash = known.get(part);
            return hash == null || hash.isEmpty() ? null : hash;
        }

        private void ask(SelectionSource selection, @Nullable String hash)
                throws SuperOfficeException, InterruptedException {
            try {
                answers.put(selection.name(), selection.source().fetch(hash));
            } catch (SuperOfficeException e) {
                missing.add(selection.failed(e, known.containsKey(selection.name())));
                answers.remove(selection.name());
            }
        }

        boolean isUnchanged() {
            return answers.keySet().equals(known.keySet())
                    && answers.values().stream().allMatch(Unchanged.class::isInstance);
        }

        /** Whoever is unchanged has to send its rows all the same: they are not kept apart from the others'. */
        void askAgain() throws SuperOfficeException, InterruptedException {
            if (answers.get(CombinedHash.OWN) instanceof Unchanged) {
                answers.put(CombinedHash.OWN, own.fetch(null));
            }
            for (SelectionSource selection : selections) {
                if (answers.get(selection.name()) instanceof Unchanged) {
                    ask(selection, null);
                }
            }
        }

        Changed together() throws SuperOfficeException {
            try {
                return merged();
            } catch (DirectoryFullException e) {
                throw new SuperOfficeException(Kind.TOO_LARGE, tooMany(e.limit()));
            }
        }

        private static Sentence tooMany(DirectoryFullException.Limit limit) {
            return switch (limit) {
                case ROWS ->
                    Sentence.of(
                            "The caller ids of the user and the selections together are more than the {0} that Callcard"
                                    + " takes; take a selection out of \"selections\" in the settings.",
                            new Count(DirectoryBuilder.MOST_ROWS));
                case MEMORY ->
                    Sentence.of(
                            "The caller ids of the user and the selections together are more than there is memory for;"
                                    + " take a selection out of \"selections\" in the settings.");
            };
        }

        private Changed merged() {
            Map<String, String> hashes = new LinkedHashMap<>();
            MergedRows rows = new MergedRows(builders.get());
            answers.forEach((part, answer) -> {
                if (!(answer instanceof Changed whole)) {
                    throw new IllegalStateException("nothing is unchanged for one who has nothing");
                }
                hashes.put(part, whole.hash());
                rows.add(whole);
            });
            return rows.withHash(CombinedHash.of(hashes));
        }

        void succeeded() {
            selections.stream()
                    .filter(selection -> answers.containsKey(selection.name()))
                    .forEach(SelectionSource::answered);
            remark = missing.stream().reduce(Sentence::then);
        }
    }
}
