package io.github.callcard.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change of the journal. What is told here is on the disk already, where calls are kept there.
 *
 * @param changed calls that are new or other than they were, as they are now
 * @param added those among them that were never there, or are there again
 * @param removed calls that are gone
 * @param anew whether all that was known before holds no longer: it is to be asked for again
 * @param state how it stands after that
 */
public record JournalNews(
        List<JournalCall> changed, Set<UUID> added, Set<UUID> removed, boolean anew, JournalState state) {

    public JournalNews {
        changed = List.copyOf(changed);
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
    }
}
