package io.github.callcard.activity;

import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.vault.SealedFile.Aside;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls on their way, in memory and, where there is a key, on disk. The disk knows first: a change that it does not
 * take is no change. Two things go the other way, since a disk that lags behind does no harm there: a call that is wanted
 * waits in memory until it can be noted, and a call that is settled is out of memory at once. The disk catches up at the
 * next chance. For one thread.
 */
final class Ledger {

    /** More than anybody talks while a server is away. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private static final Sentence THE_FILE = Sentence.of("The file of the calls that wait to be logged");

    private final @Nullable SealedFile file;
    private final Consumer<Sentence> notes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> noted = new HashSet<>();
    private boolean proven;
    private boolean loaded;
    private boolean diskLags;

    /** @param file null to keep everything in memory */
    Ledger(@Nullable SealedFile file, Consumer<Sentence> notes) {
        this.file = file;
        this.notes = notes;
    }

    /** Takes over what the disk has as soon as there is a key for it, and gives the disk what it lacks. */
    void load() {
        if (file == null || !file.isUsable()) {
            return;
        }
        if (!loaded) {
            takeOver(file);
        }
        if (loaded) {
            catchUp();
        }
    }

    private void takeOver(SealedFile file) {
        try {
            diskLags |= !entries.isEmpty();
            noted.addAll(merge(file));
            loaded = true;
        } catch (SealFormatException e) {
            loaded = e.isOfAnother() ? isKeptForAnother(file) : isSetAside(file, e.of(THE_FILE));
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be read", e);
            loaded = isSetAside(file, Sentence.of("{0} cannot be read", THE_FILE));
        }
        if (loaded) {
            file.elsewhere().forEach(this::bringBack);
        }
    }

    /** Adds what a file has to what there is; answers the markers of what it has. */
    private Set<String> merge(SealedFile from) throws IOException, SealFormatException {
        Optional<byte[]> content = from.read();
        if (content.isEmpty()) {
            return Set.of();
        }
        LedgerContent stored = LedgerContent.read(content.get());
        stored.entries().forEach(entry -> entries.merge(entry.marker(), entry, Entry::orSent));
        proven |= stored.proven();
        return stored.entries().stream().map(Entry::marker).collect(Collectors.toSet());
    }

    /** A file that cannot be read is kept where somebody may look into it. */
    private boolean isSetAside(SealedFile file, Sentence fault) {
        try {
            notes.accept(Sentence.of(
                    "{0}; it is set aside as {1}. Log those calls by hand.", fault, file.setAside(Aside.UNUSABLE)));
            return true;
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be set aside", e);
            return false;
        }
    }

    private boolean isKeptForAnother(SealedFile file) {
        try {
            notes.accept(Sentence.of(
                    "Calls that wait to be logged are another server's or sign-in's and are kept in {0} until you use it"
                            + " again; if there was no other, log those calls by hand.",
                    file.setAside(Aside.ELSEWHERE)));
            return true;
        } catch (IOException e) {
            LOG.warn("The calls that wait for another sign-in cannot be set aside", e);
            return false;
        }
    }

    /** The sign-in may be used again for which calls were kept: they wait with the others from now on. */
    private void bringBack(SealedFile kept) {
        try {
            if (!merge(kept).isEmpty()) {
                store(entries, proven);
                LOG.info("Calls that were kept for this sign-in wait again");
            }
            kept.delete();
        } catch (SealFormatException e) {
            LOG.info("Calls are still kept for another sign-in");
        } catch (IOException e) {
            diskLags = true;
            LOG.warn("Calls that were kept for this sign-in stay there", e);
        }
    }

    /** True when the disk may have entries that are not loaded yet. */
    boolean mayHaveMore() {
        return file != null
                && !loaded
                && (Files.exists(file.path()) || !file.elsewhere().isEmpty());
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Nullable
    Entry find(String marker) {
        return entries.get(marker);
    }

    /** True when a call would still be known after a sudden end. */
    boolean isNoted(String marker) {
        return noted.contains(marker);
    }

    /** A call that is wanted. It is noted, or else waits in memory until it can be. */
    void accept(Entry entry) {
        try {
            put(List.of(entry));
        } catch (IOException e) {
            LOG.warn("A call cannot be noted yet: {}", e.getClass().getName());
            entries.put(entry.marker(), entry);
            diskLags = true;
        }
    }

    /**
     * Changes what is known of calls.
     *
     * @throws IOException when there is a key and it is not on disk; then nothing is changed, and nothing may be sent
     */
    void put(Collection<Entry> changed) throws IOException {
        Map<String, Entry> next = new LinkedHashMap<>(entries);
        changed.forEach(entry -> next.put(entry.marker(), entry));
        store(next, proven);
        entries.putAll(next);
    }

    /** A call that is settled, of which everybody has been told. */
    void remove(String marker) {
        if (entries.remove(marker) != null) {
            diskLags = true;
            catchUp();
        }
    }

    /** True when a search of SuperOffice has found an activity before, so that finding none means something. */
    boolean isProven() {
        return proven;
    }

    void prove() {
        diskLags |= !proven;
        proven = true;
        catchUp();
    }

    private void catchUp() {
        try {
            if (diskLags) {
                store(entries, proven);
            }
        } catch (IOException e) {
            LOG.warn(
                    "The disk does not have the last state of the calls: {}",
                    e.getClass().getName());
        }
    }

    private void store(Map<String, Entry> next, boolean nextProven) throws IOException {
        if (file == null || !file.isUsable()) {
            return;
        }
        if (!loaded) {
            throw new IOException("what the disk has is not known");
        }
        if (next.isEmpty() && !nextProven) {
            file.delete();
        } else {
            file.write(LedgerContent.write(nextProven, next.values()));
        }
        noted.clear();
        noted.addAll(next.keySet());
        diskLags = false;
    }

    /** For a user who signs out. */
    void forget() {
        if (!entries.isEmpty()) {
            notes.accept(
                    Sentence.of("Calls that waited to be logged are deleted with the sign-in: {0}.", entries.size()));
        }
        entries.clear();
        noted.clear();
        proven = false;
        if (file == null) {
            return;
        }
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be deleted", e);
            notes.accept(Sentence.of(
                    "The calls that wait to be logged could not be deleted; delete {0} by hand.", file.path()));
        }
    }
}
