package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.words.SentenceException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedAnswerTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    @TempDir
    Path folder;

    @Test
    void readsAnAnswerAsItCameOrPacked() throws Exception {
        Path plain = Files.writeString(folder.resolve("answer.json"), "\uFEFF" + Servers.ONE_ROW);
        Path packed = folder.resolve("answer.json.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(Servers.ONE_ROW.getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : new Path[] {plain, packed}) {
            SavedAnswer answer = SavedAnswer.read(file, () -> new DirectoryBuilder(NORWAY));
            assertThat(answer.directory().get(0).personName()).isEqualTo("Kari Ås");
            assertThat(answer.leftOut().total()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "null | is empty or null",
                "{\"CallerIDHash\":\"h\",\"CallerIDs\":null} | has no list of caller ids",
                "{\"Error\":true,\"ErrorMessage\":\"Kari\"} | is an error message of SuperOffice",
                "<html></html> | is a web page instead of data",
                "PhoneNumber;PersonName | is not JSON",
                "[1] | is JSON, but not a list of caller ids",
                "{\"CallerIDs\":[{\"PhoneN | stops half way"
            })
    void saysInOneSentenceWhyAFileIsNone(String content, String problem) throws Exception {
        Path file = Files.writeString(folder.resolve("answer.json"), content);
        assertThatThrownBy(() -> SavedAnswer.read(file, () -> new DirectoryBuilder(NORWAY)))
                .isInstanceOf(SentenceException.class)
                .hasMessage(file + " " + problem + "; save the whole answer of Agents/Pocket/GetMyCallerIDs as JSON.");
    }

    @Test
    void saysThatAPackedFileStops() throws Exception {
        Path file = folder.resolve("answer.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(Servers.ONE_ROW.getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {3, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> SavedAnswer.read(file, () -> new DirectoryBuilder(NORWAY)))
                    .hasMessageContaining("stops half way");
        }
    }

    @Test
    void saysThatThereIsNoFileOrOnlyAFolder() {
        assertThatThrownBy(() -> SavedAnswer.read(folder.resolve("none.json"), () -> new DirectoryBuilder(NORWAY)))
                .hasMessage("There is no file " + folder.resolve("none.json") + "; check its name.");
        assertThatThrownBy(() -> SavedAnswer.read(folder, () -> new DirectoryBuilder(NORWAY)))
                .hasMessage(folder + " cannot be read; check that it is a file and that you may read it.");
    }
}
