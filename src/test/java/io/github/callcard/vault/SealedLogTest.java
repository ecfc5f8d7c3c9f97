package io.github.callcard.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.vault.SealHeader.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that grows by sealed blocks, and what becomes of it after a crash and after damage. */
class SealedLogTest {

    private static final DataOwner KARI = new DataOwner("https://crm.example.com/", "kari");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void writeThree() throws Exception {
        path = folder.resolve("log");
        try (SealedLog log = SealedLog.open(Kind.JOURNAL, path, KARI, KEY, block -> {})) {
            for (String text : List.of("one", "two", "three")) {
                log.append(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whatWasAppendedComesBackInItsOrder() throws Exception {
        assertThat(opened()).containsExactly("one", "two", "three");
        assertThat(setAside()).isEmpty();
    }

    @Test
    void aBlockThatACrashLeftHalfIsCutOffQuietly() throws Exception {
        truncate(5);

        assertThat(opened()).containsExactly("one", "two");
        assertThat(setAside()).isEmpty();
        append("four");
        assertThat(opened()).containsExactly("one", "two", "four");
    }

    @Test
    void severalBrokenBlocksAtTheEndAreNoCrash() throws Exception {
        long all = Files.size(path);
        spoil(all - 1);
        spoil(all - "three".length() - BlockCipher.MORE - Integer.BYTES - 1);

        assertThat(opened()).containsExactly("one");
        assertThat(setAside()).as("the file as it was").hasSize(1);
    }

    @Test
    void aLengthThatNoBlockHasIsNoCrash() throws Exception {
        Files.write(path, new byte[] {0x7f, 1, 2, 3, 4}, StandardOpenOption.APPEND);

        assertThat(opened()).containsExactly("one", "two", "three");
        assertThat(setAside()).hasSize(1);
    }

    @Test
    void noughtsAtTheEndAreWhatACrashLeaves() throws Exception {
        Files.write(path, new byte[100], StandardOpenOption.APPEND);

        assertThat(opened()).containsExactly("one", "two", "three");
        assertThat(setAside()).isEmpty();
    }

    private List<String> opened() throws Exception {
        List<String> blocks = new ArrayList<>();
        SealedLog.open(Kind.JOURNAL, path, KARI, KEY, block -> blocks.add(new String(block, StandardCharsets.UTF_8)))
                .close();
        return blocks;
    }

    private void append(String text) throws Exception {
        try (SealedLog log = SealedLog.open(Kind.JOURNAL, path, KARI, KEY, block -> {})) {
            log.append(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void truncate(int bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(file.length() - bytes);
        }
    }

    private void spoil(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(position);
            int before = file.read();
            file.seek(position);
            file.write(~before);
        }
    }

    private List<Path> setAside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.equals(path)).toList();
        }
    }
}
