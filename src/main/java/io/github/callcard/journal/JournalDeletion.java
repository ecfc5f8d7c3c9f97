package io.github.callcard.journal;

import io.github.callcard.os.ReplacedFile;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deletion of a journal's file. One that the disk refuses is said, and stands in a file beside it, so that the calls are
 * deleted before anybody reads them again, be it after a restart.
 *
 * @param path of the journal
 * @param notes told, in one sentence, that it could not be deleted
 */
record JournalDeletion(Path path, Consumer<Sentence> notes) {

    private static final Logger LOG = LoggerFactory.getLogger(JournalDeletion.class);

    private Path due() {
        return path.resolveSibling(path.getFileName() + ".delete");
    }

    private boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** True when the calls were to be deleted and are there still. */
    boolean isDue() {
        return Files.exists(due());
    }

    /** Deletes what is there, and answers whether nothing is any more. */
    boolean delete() {
        SealedFile.wipe(path, notes);
        try {
            if (isThere()) {
                new ReplacedFile(due()).replace(out -> {});
                return false;
            }
            Files.deleteIfExists(due());
        } catch (IOException e) {
            LOG.warn(
                    "That a journal is to be deleted is not kept: {}",
                    e.getClass().getName());
        }
        return !isThere();
    }

    /** Deletes what was to be deleted before; the user knows of it already. */
    boolean catchUp() {
        return new JournalDeletion(path, note -> {}).delete();
    }
}
