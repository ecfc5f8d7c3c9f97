package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.CallState;
import io.github.callcard.ui.card.SampleCalls;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedLog;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The calls in the journal when the disk, or another version of Callcard, does what it should not. */
class JournalDiskTest {

    private static final Clock CLOCK = Clock.fixed(SampleCalls.START.plusSeconds(3_600), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final List<Sentence> notes = new ArrayList<>();

    @AutoClose
    private final JournalStore store = new JournalStore(CLOCK, notes::add);

    private Path path;

    @BeforeEach
    void open() {
        path = folder.resolve("journal");
        store.use(Optional.of(Journals.place(path)), 365);
        store.open();
    }

    @Test
    void aCallThatANewerVersionWroteCostsNoOtherAndStaysInTheFile() throws Exception {
        keep(1, 2);
        store.close();
        byte[] newer = newer(SampleCalls.id(3).getLeastSignificantBits());
        try (SealedLog log = SealedLog.open(Kind.JOURNAL, path, Journals.KARI, Journals.KEY, block -> {})) {
            log.append(newer);
        }

        store.open();
        store.rewrite(Instant.MIN);
        store.close();

        assertThat(Journals.read(path)).hasSize(2);
        List<byte[]> blocks = new ArrayList<>();
        SealedLog.read(Kind.JOURNAL, path, Journals.KARI, Journals.KEY, blocks::add);
        assertThat(blocks).anySatisfy(block -> assertThat(block).containsSubsequence(newer));
        assertThat(notes).isEmpty();
    }

    /** A record as today's, but for a version that is yet to come. */
    private static byte[] newer(long id) {
        byte[] content = {99, 1, 2, 3};
        int length = 1 + 2 * Long.BYTES + Long.BYTES + 1 + content.length;
        return ByteBuffer.allocate(Integer.BYTES + length)
                .putInt(length)
                .put((byte) 1)
                .putLong(7)
                .putLong(id)
                .putLong(CLOCK.millis())
                .put((byte) 0)
                .put(content)
                .array();
    }

    @Test
    void aBlockThatBreaksWhileTheFileIsOpenIsSetAsideBeforeItIsGone() throws Exception {
        for (int id = 1; id <= 3; id++) {
            keep(id);
        }
        spoil(Files.size(path) - 1);

        assertThat(store.all()).hasSize(2);

        assertThat(notes).singleElement().asString().contains("some calls are missing");
        assertThat(folder.resolve("journal.unusable")).exists();
        keep(4);
        assertThat(store.all()).hasSize(3);
        assertThat(notes).as("said once").hasSize(1);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "this operating system deletes no open file")
    void whileTheDiskTakesNothingMemoryHasAnEnd() throws Exception {
        keep(1);
        Files.delete(path);
        Files.createDirectory(path);
        Files.writeString(path.resolve("in the way"), "");

        for (int id = 2; id <= WaitingChanges.MOST + 100; id++) {
            keep(id);
        }

        assertThat(store.storage()).isEqualTo(Storage.BROKEN);
        assertThat(store.calls()).isEqualTo(WaitingChanges.MOST);
        assertThat(notes).containsExactly(Storage.BROKEN.sentence());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "this operating system deletes no open file")
    void aFileThatSomebodyDeletedIsBegunAnew() throws Exception {
        keep(1);
        Files.delete(path);

        keep(2);
        store.open();

        assertThat(Journals.read(path)).extracting(JournalCall::id).containsExactly(SampleCalls.id(2));
        assertThat(store.storage()).isEqualTo(Storage.DISK);
    }

    @Test
    void aDeletionThatTheDiskRefusesIsSaidAndDoneBeforeTheNextOpening() throws Exception {
        keep(1);
        store.close();
        byte[] calls = Files.readAllBytes(path);
        Files.delete(path);
        Files.createDirectory(path);
        Files.writeString(path.resolve("in the way"), "");

        store.delete();
        assertThat(notes).singleElement().asString().endsWith("could not be deleted; delete it by hand.");
        store.open();
        assertThat(store.storage()).isEqualTo(Storage.BROKEN);
        // The disk gives in, and the calls are still there.
        Files.delete(path.resolve("in the way"));
        Files.delete(path);
        Files.write(path, calls);
        JournalStore next = new JournalStore(CLOCK, notes::add);
        next.use(Optional.of(Journals.place(path)), 365);
        next.open();

        assertThat(next.all()).isEmpty();
        assertThat(next.storage()).isEqualTo(Storage.DISK);
        next.close();
        assertThat(Journals.read(path)).isEmpty();
        assertThat(folder.resolve("journal.delete")).doesNotExist();
    }

    private void keep(int... ids) {
        for (int id : ids) {
            store.put(JournalCall.of(Journals.over(SampleCalls.erika(id), CallState.MISSED)), true);
        }
        store.flush();
    }

    private void spoil(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(position);
            int before = file.read();
            file.seek(position);
            file.write(~before);
        }
    }
}
