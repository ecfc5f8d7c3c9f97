package io.github.callcard.sync.activity;

import io.github.callcard.sync.snapshot.SealedFile;
import io.github.callcard.sync.snapshot.SnapshotFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls on their way, in memory and, where there is a key, on disk: what was changed is on disk when a method returns.
 * For one thread.
 */
final class Ledger {

    /** More than anybody talks while a server is away. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final @Nullable SealedFile file;
    private final Consumer<String> notes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean proven;
    private boolean loaded;

    /** @param file null to keep everything in memory */
    Ledger(@Nullable SealedFile file, Consumer<String> notes) {
        this.file = file;
        this.notes = notes;
    }

    /** Takes over what the disk has, as soon as there is a key for it. */
    void load() {
        if (loaded || file == null || !file.isUsable()) {
            return;
        }
        try {
            Optional<byte[]> content = file.read();
            if (content.isPresent()) {
                LedgerContent stored = LedgerContent.read(content.get());
                stored.entries().forEach(entry -> entries.putIfAbsent(entry.marker(), entry));
                proven |= stored.proven();
            }
            loaded = true;
        } catch (SnapshotFormatException e) {
            setAside(file, e.words());
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be read", e);
            setAside(file, "cannot be read");
        }
    }

    /** What cannot be read is kept where somebody may look into it. */
    private void setAside(SealedFile file, String words) {
        try {
            notes.accept("The file of the calls that wait to be logged " + words + " and is set aside as "
                    + file.setAside() + "; log those calls by hand.");
            loaded = true;
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be set aside", e);
        }
    }

    /** Whether the disk has what is not loaded yet. */
    boolean mayHaveMore() {
        return file != null && !loaded && Files.exists(file.path());
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Nullable
    Entry find(String marker) {
        return entries.get(marker);
    }

    /** @throws IOException when there is a key and it is not on disk; then nothing may be sent */
    void put(Entry entry) throws IOException {
        entries.put(entry.marker(), entry);
        store();
    }

    void remove(String marker) throws IOException {
        if (entries.remove(marker) != null) {
            store();
        }
    }

    /** Whether a search of SuperOffice has found an activity before, so that finding none means something. */
    boolean isProven() {
        return proven;
    }

    void prove() throws IOException {
        proven = true;
        store();
    }

    boolean isInMemoryOnly() {
        return file == null || !file.isUsable();
    }

    private void store() throws IOException {
        if (file == null || !file.isUsable()) {
            return;
        }
        load();
        if (!loaded) {
            throw new IOException("what the disk has is not known");
        }
        if (entries.isEmpty() && !proven) {
            file.delete();
        } else {
            file.write(LedgerContent.write(proven, entries.values()));
        }
    }

    /** For a user who signs out. */
    void forget() {
        entries.clear();
        proven = false;
        if (file == null) {
            return;
        }
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("The calls that wait cannot be deleted", e);
            notes.accept("The calls that wait to be logged could not be deleted; delete " + file.path() + " by hand.");
        }
    }
}
