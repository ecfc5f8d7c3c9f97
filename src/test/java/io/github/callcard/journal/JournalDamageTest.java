package io.github.callcard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.vault.SealFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal opens wherever its writing ended and whatever stands in it, with every call that is whole: files that are cut off, damaged or forged. */
class JournalDamageTest {

    @TempDir
    private Path folder;

    @Test
    void aFileThatStopsAtAnyByteOpensWithAllThatWasWrittenBefore() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(3, Instant.parse("2026-11-30T09:00:00Z"));
        long before;
        try (JournalFile file = open(path)) {
            put(file, calls.get(0));
            put(file, calls.get(1));
            before = file.bytes();
            put(file, calls.get(2));
        }
        byte[] whole = Files.readAllBytes(path);
        for (int end = (int) before; end < whole.length; end++) {
            Files.write(path, Arrays.copyOf(whole, end));
            try (JournalFile file = open(path)) {
                assertThat(file.all()).as("cut off at %d", end).hasSize(2);
                assertThat(file.setAside()).isNull();
                put(file, calls.get(2));
            }
            assertThat(Journals.read(path)).hasSize(3);
        }
    }

    /** The end of a file may be anything after the power failed; what was shown stands before it. */
    @Test
    void whateverStandsBehindTheLastCallIsCutOff() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(2, Instant.parse("2026-11-30T09:00:00Z"));
        try (JournalFile file = open(path)) {
            put(file, calls.get(0));
        }
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] more = new byte[1 + random.nextInt(900)];
            if (round % 2 == 0) {
                random.nextBytes(more);
            }
            byte[] both = Arrays.copyOf(whole, whole.length + more.length);
            System.arraycopy(more, 0, both, whole.length, more.length);
            Files.write(path, both);
            try (JournalFile file = open(path)) {
                put(file, calls.get(1));
            }
            assertThat(Journals.read(path)).containsExactlyInAnyOrderElementsOf(calls);
        }
    }

    @Test
    void damageInTheMidstCostsOneCallAndIsKeptForWhoLooksIntoIt() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(5, Instant.parse("2026-11-30T09:00:00Z"));
        long middle = 0;
        try (JournalFile file = open(path)) {
            for (int i = 0; i < calls.size(); i++) {
                middle = i == 2 ? file.bytes() : middle;
                put(file, calls.get(i));
            }
        }
        byte[] bytes = Files.readAllBytes(path);
        bytes[(int) middle + 40] ^= 1;
        Files.write(path, bytes);

        try (JournalFile file = open(path)) {
            assertThat(file.all()).hasSize(4).doesNotContain(calls.get(2));
            assertThat(file.setAside()).isEqualTo(folder.resolve("journal.unusable"));
            assertThat(file.setAside()).hasBinaryContent(bytes);
            put(file, calls.get(2));
        }
        try (JournalFile file = open(path)) {
            assertThat(file.all()).containsExactlyInAnyOrderElementsOf(calls);
            assertThat(file.setAside()).isNull();
        }
    }

    @Test
    void aBlockCannotBeMovedRepeatedOrTakenFromAnotherFile() throws Exception {
        Path path = folder.resolve("journal");
        List<JournalCall> calls = Journals.many(2, Instant.parse("2026-11-30T09:00:00Z"));
        long header;
        long first;
        try (JournalFile file = open(path)) {
            header = file.bytes();
            put(file, calls.get(0));
            first = file.bytes();
            put(file, calls.get(1));
        }
        byte[] bytes = Files.readAllBytes(path);
        byte[] second = Arrays.copyOfRange(bytes, (int) first, bytes.length);
        byte[] repeated = Arrays.copyOf(bytes, bytes.length + second.length);
        System.arraycopy(second, 0, repeated, bytes.length, second.length);
        Files.write(path, repeated);
        assertThat(Journals.read(path)).hasSize(2);

        byte[] other = Arrays.copyOf(Arrays.copyOf(bytes, (int) header), (int) header + second.length);
        System.arraycopy(second, 0, other, (int) header, second.length);
        Files.write(path, other);
        assertThatThrownBy(() -> Journals.read(path)).isInstanceOf(SealFormatException.class);
    }

    private static JournalFile open(Path path) throws Exception {
        return JournalFile.open(path, Journals.KARI, Journals.KEY, entry -> {});
    }

    private static void put(JournalFile file, JournalCall call) throws IOException {
        file.put(List.of(new JournalFile.Change(call, true)), kept -> {});
    }
}
