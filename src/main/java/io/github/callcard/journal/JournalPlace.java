package io.github.callcard.journal;

import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/**
 * The place of a journal on disk.
 *
 * @param path of the file; the folder need not exist
 * @param owner whose calls they are; those of anybody else are deleted. Asked at every use until it is known, as the key is
 * @param key 256 bits, from a key store or the environment; empty where there is none
 */
public record JournalPlace(Path path, Supplier<DataOwner> owner, Supplier<Optional<SecretKey>> key) {

    /**
     * All calls that are kept there, while the running program may be writing, the latest first; none where there is no file.
     *
     * @throws SentenceException when it cannot be read; says why
     */
    public List<JournalCall> read() throws SentenceException {
        if (!Files.exists(path)) {
            return List.of();
        }
        DataOwner known = owner.get();
        if (!known.isKnown()) {
            throw new SentenceException(Storage.NO_OWNER.sentence());
        }
        SecretKey secret = key.get().orElseThrow(() -> new SentenceException(Storage.NO_KEY.sentence()));
        try {
            List<JournalCall> calls = new ArrayList<>(JournalFile.read(path, known, secret));
            calls.sort(JournalCall.LATEST_FIRST);
            return calls;
        } catch (SealFormatException e) {
            throw new SentenceException(Sentence.of("{0}.", e.of(UsableJournal.THE_FILE)), e);
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of("{0} cannot be read; check that you may read {1}.", UsableJournal.THE_FILE, path), e);
        }
    }
}
