package io.github.callcard.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedFile.Aside;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed file is read by its owner only, and as it was. */
class SealedFileTest {

    private static final DataOwner OWNER = new DataOwner("https://crm.example.com/", "tej0");
    private static final DataOwner OTHER = new DataOwner("https://crm.example.com/", "kari");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 20_000})
    void whatIsWrittenIsReadAsItWas(int size) throws Exception {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');

        file().write(content);

        assertThat(file().read()).get().isEqualTo(content);
        assertThat(Files.readString(path(), StandardCharsets.ISO_8859_1)).doesNotContain("xxx", "tej0", "example");
    }

    @Test
    void whereThereIsNoneNothingIsRead() throws Exception {
        assertThat(file().read()).isEmpty();
    }

    @Test
    void withoutAKeyOrAnOwnerNothingIsReadOrWritten() throws Exception {
        file().write(new byte[1]);

        for (SealedFile unusable : new SealedFile[] {
            file(Kind.ACTIVITY, OWNER, Optional.empty()), file(Kind.ACTIVITY, DataOwner.UNKNOWN, key("one"))
        }) {
            assertThat(unusable.isUsable()).isFalse();
            assertThat(unusable.read()).isEmpty();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> unusable.write(new byte[2]));
        }
        assertThat(file().read()).get().isEqualTo(new byte[1]);
    }

    @Test
    void anotherKeyAnotherOwnerAndAnotherKindDoNotOpenIt() throws Exception {
        file().write(new byte[1]);

        assertThat(flaw(file(Kind.ACTIVITY, OWNER, key("two")))
                        .of(Sentence.of("It"))
                        .toString())
                .isEqualTo("It is damaged or was made with another key");
        assertThat(flaw(file(Kind.ACTIVITY, OTHER, key("one"))).isOfAnother()).isTrue();
        assertThat(flaw(file(Kind.SNAPSHOT, OWNER, key("one"))).of(Sentence.of("It")))
                .hasToString("It is not one of Callcard's");
    }

    @Test
    void aFolderAndAFileLargerThanAnyHonestOneAreForeign() throws IOException {
        Files.createDirectory(path());
        assertThat(flaw(file()).of(Sentence.of("It"))).hasToString("It is not one of Callcard's");
        Files.delete(path());
        try (RandomAccessFile large = new RandomAccessFile(path().toFile(), "rw")) {
            large.setLength((8 << 20) + 1);
        }
        assertThat(flaw(file()).of(Sentence.of("It"))).hasToString("It is not one of Callcard's");
    }

    @Test
    void whatIsSetAsideIsNeverReplacedAndGoesWhenAllIsWiped() throws IOException {
        for (String name : new String[] {"file.elsewhere", "file.elsewhere-2"}) {
            file().write(new byte[1]);
            assertThat(file().setAside(Aside.ELSEWHERE)).isEqualTo(folder.resolve(name));
        }
        assertThat(file().elsewhere())
                .extracting(SealedFile::path)
                .containsExactly(folder.resolve("file.elsewhere"), folder.resolve("file.elsewhere-2"));

        SealedFile.wipe(path(), note -> {});

        assertThat(folder).isEmptyDirectory();
    }

    private static SealFormatException flaw(SealedFile file) {
        try {
            file.read();
        } catch (SealFormatException e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError("it was not even looked at", e);
        }
        throw new AssertionError("it was opened");
    }

    private Path path() {
        return folder.resolve("file");
    }

    private SealedFile file() {
        return file(Kind.ACTIVITY, OWNER, key("one"));
    }

    private SealedFile file(Kind kind, DataOwner owner, Optional<SecretKey> key) {
        return new SealedFile(kind, path(), () -> owner, () -> key);
    }

    private static Optional<SecretKey> key(String name) {
        return Optional.of(new SecretKeySpec(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32), "AES"));
    }
}
