package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of a kind, each used by itself: one that cannot be used is a line that says why, and leaves the others alone.
 *
 * @param twice the sentence about an entry that stands for the same line as one before it
 */
record EachEntry(LineKind kind, Surroundings surroundings, Function<LineId, Sentence> twice) {

    /** Makes the provider of one entry. */
    interface Maker {
        LineProvider provider(LineSettings line) throws SentenceException;
    }

    /** Takes one entry for a provider of several. */
    interface Taker {
        void take(LineSettings line) throws SentenceException;
    }

    private interface Use {
        Optional<LineProvider> of(LineSettings line) throws SentenceException;
    }

    /** A provider for each entry, in their order. */
    List<LineProvider> providers(List<LineSettings> lines, Maker maker) {
        return each(lines, line -> Optional.of(maker.provider(line)));
    }

    /** The lines of the entries that could not be taken; the others were. */
    List<LineProvider> unusable(List<LineSettings> lines, Taker taker) {
        return each(lines, line -> {
            taker.take(line);
            return Optional.empty();
        });
    }

    private List<LineProvider> each(List<LineSettings> lines, Use use) {
        Set<LineId> ids = new HashSet<>();
        List<LineProvider> providers = new ArrayList<>();
        for (LineSettings line : lines) {
            try {
                checkOnce(line, ids);
                use.of(line).ifPresent(providers::add);
            } catch (SentenceException e) {
                providers.add(UnavailableLine.of(kind, line, e.sentence(), surroundings));
            }
        }
        return providers;
    }

    private void checkOnce(LineSettings line, Set<LineId> ids) throws SentenceException {
        LineId id = kind.id(line);
        if (!ids.add(id)) {
            throw new SentenceException(twice.apply(id));
        }
    }
}
