package io.github.callcard.journal;

import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.vault.SealedFile.Aside;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/**
 * A journal's file that can be used, whatever lies there: another's is deleted, what cannot be read is set aside, and either is
 * said.
 *
 * @param notes told, in one sentence, what became of it
 */
record UsableJournal(Path path, Consumer<Sentence> notes) {

    static final Sentence THE_FILE = Sentence.of("The file of past calls");

    JournalFile open(DataOwner owner, SecretKey key, FoundCalls found) throws IOException, SealFormatException {
        JournalFile opened;
        try {
            opened = JournalFile.open(path, owner, key, found);
        } catch (SealFormatException e) {
            if (e.isOfAnother()) {
                notes.accept(Sentence.of(
                        "The past calls belonged to another user, sign-in or server and have been deleted."));
                SealedFile.wipe(path, notes);
            } else {
                Path aside = new SealedFile(Kind.JOURNAL, path, () -> owner, () -> Optional.of(key))
                        .setAside(Aside.UNUSABLE);
                notes.accept(Sentence.of("{0}; it is set aside as {1}.", e.of(THE_FILE), aside));
            }
            opened = JournalFile.open(path, owner, key, found);
        }
        Path damaged = opened.setAside();
        if (damaged != null) {
            notes.accept(damage(damaged));
        }
        return opened;
    }

    /** @param aside where the file is kept as it was */
    static Sentence damage(Path aside) {
        return Sentence.of("{0} was damaged: some calls are missing. As it was it is kept as {1}.", THE_FILE, aside);
    }
}
