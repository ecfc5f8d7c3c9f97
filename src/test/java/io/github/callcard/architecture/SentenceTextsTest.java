package io.github.callcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every text of a sentence stands in the source as it is, so that translators find it: in literals, added up or chosen
 * from, and in nothing that is put together while the program runs.
 */
class SentenceTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void everyTextOfASentenceStandsInTheSource() throws IOException {
        List<String> offences = new ArrayList<>();
        int sentences = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SentenceCalls calls = SentenceCalls.in(Files.readString(file));
                sentences += calls.count();
                calls.offences().forEach(line -> offences.add(file + ":" + line));
            }
        }
        assertThat(sentences).as("sentences found").isGreaterThan(200);
        assertThat(offences)
                .as("sentences whose text is not literal; a part of it belongs after the text, as {0}")
                .isEmpty();
    }

    /** A text that comes in as an argument would be found by no translator. */
    @Test
    void onlyACopyOfASentenceIsMadeByItsConstructor() throws IOException {
        List<String> made = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith(Path.of("words", "Sentence.java")))
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line ->
                                line.contains("new Sentence(") && !line.contains("new Sentence(sentence.text(),"))
                        .forEach(line -> made.add(file.getFileName() + ": " + line.strip()));
            }
        }

        assertThat(made)
                .as("SentenceFormat reads what another process of Callcard has written")
                .containsExactly("SentenceFormat.java: case SENTENCE -> new Sentence(text, parts(depth));");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sentence.of(\"Ready.\")",
                "Sentence.of(\"{0} is (still) \\\"busy\\\"; try again, or: no?\", line.name(), 3)",
                "Sentence.of(\"One long text \"\n + \"in two.\", a + b)",
                "Sentence.of(count == 1 ? \"{0} row\" : \"{0} rows\", count)",
                "Sentence.of(a ? \"one\" : b ? \"two\" : \"three\")",
                "Sentence.of(switch (kind) { case A -> \"one, {0}\"; default -> \"two \" + \"{0}\"; }, part)",
                "Sentence.of(\"\"\"\n    A block.\"\"\", part)",
                "Sentence.of(\n // a remark\n \"Ready.\")",
                "Sentence.counted(size(a, b), \"{0} call\", \"{0} calls of {1}\", name)",
                "\"Sentence.of(\" + text + \")\"",
            })
    void literalsMayBeAddedUpAndChosenFrom(String source) {
        assertThat(SentenceCalls.in(source).offences()).isEmpty();
    }

    @Test
    void textsAreReadAsTheProgramHasThem() {
        assertThat(SentenceCalls.in("""
                        Sentence.of(a ? "One \\"is\\" " // a remark
                          + "two, {0}." : b ? "Three." : "Four", part("no"));
                        Sentence.counted(n, "{0} call", "{0} calls");
                        Sentence.of(switch (k) { case A -> "five"; default -> "six"; });
                        """).texts())
                .containsExactly("One \"is\" two, {0}.", "Three.", "Four", "{0} call", "{0} calls", "five", "six");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nSentence.of(text)",
                "\nSentence.of(\"Not \" + what + \".\")",
                "\nSentence.of(name.isEmpty() ? \"one\" : name)",
                "\nSentence.of(\"%d calls\".formatted(count))",
                "\nSentence.of(switch (kind) { case A -> \"one\"; default -> words(); })",
                "\nSentence.counted(count, \"{0} call\", many)",
                "\nSentence.of(TEXT, part)",
                "\nlist.map(Sentence::of)",
            })
    void whatIsPutTogetherIsFoundWithItsLine(String source) {
        assertThat(SentenceCalls.in(source).offences())
                .singleElement()
                .asString()
                .startsWith("2 ");
    }
}
