package io.github.callcard.journal;

import io.github.callcard.journal.JournalRecords.Entry;
import io.github.callcard.journal.JournalRecords.Writer;
import io.github.callcard.vault.Blocks;
import io.github.callcard.vault.SealedLog;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes the records that hold of a journal's file into its place. For one thread. */
final class FileRewrite {

    private final Instant limit;
    private final Writer writer;
    private final Set<UUID> again;
    private final FileScan written = new FileScan(entry -> {});

    /** The last record of each call that has several. */
    private final Map<UUID, Entry> last = new LinkedHashMap<>();

    private FileRewrite(Instant limit, Blocks blocks, Set<UUID> again) {
        this.limit = limit;
        this.writer = new Writer(block -> {
            blocks.take(block);
            written.wrote(block, entry -> {});
        });
        this.again = again;
    }

    /**
     * Replaces what a log has.
     *
     * @param before the figures of what it has
     * @param limit calls that began before it are left out
     * @return the figures of what is there then
     */
    static FileScan of(SealedLog log, FileScan before, Instant limit) throws IOException {
        FileScan[] written = {before};
        log.replace(blocks -> {
            FileRewrite rewrite = new FileRewrite(limit, blocks, before.again());
            if (!log.readAll(block -> JournalRecords.read(block, rewrite::take))) {
                log.setAside();
            }
            rewrite.finish(before);
            written[0] = rewrite.written;
        });
        return written[0];
    }

    private void take(Entry entry) throws IOException {
        if (again.contains(entry.id())) {
            last.put(entry.id(), entry);
        } else if (entry.mark().isEmpty()) {
            write(entry);
        }
    }

    private void write(Entry entry) throws IOException {
        if (!entry.startedAt().isBefore(limit)) {
            writer.add(entry);
        }
    }

    private void finish(FileScan before) throws IOException {
        for (Entry entry : last.values()) {
            if (!entry.isGone()) {
                write(entry.asFirst());
            }
        }
        if (before.mark() != null) {
            writer.add(JournalRecords.clock(before.mark()));
        }
        writer.flush();
    }
}
