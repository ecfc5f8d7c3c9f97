package io.github.callcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every sentence has a code that programs can rely on. A reworded sentence keeps its code: its line is edited, not replaced. */
class SentenceCodesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path CODES =
            Path.of("src", "main", "resources", "io", "github", "callcard", "words", "codes.properties");

    /** Some sentences only join others, or are a text from outside. */
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    private static final Map<String, String> CODE_OF = new TreeMap<>();

    /** The texts of one sentence, which chooses from them, such as by a count. */
    private static final List<Set<String>> CHOICES = new ArrayList<>();

    @BeforeAll
    static void readSourcesAndCodes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                SentenceCalls.in(Files.readString(file)).choices().forEach(texts -> CHOICES.add(Set.copyOf(texts)));
            }
        }
        Properties codes = new Properties();
        try (Reader reader = Files.newBufferedReader(CODES)) {
            codes.load(reader);
        }
        codes.forEach((text, code) -> CODE_OF.put(text.toString(), code.toString()));
    }

    @Test
    void everySentenceHasACodeAndNoneThatIsGone() {
        Set<String> texts = new TreeSet<>();
        CHOICES.forEach(choice ->
                choice.stream().filter(text -> LETTERS.matcher(text).find()).forEach(texts::add));

        assertThat(CODE_OF.keySet()).as("texts of " + CODES).containsExactlyElementsOf(texts);
    }

    @Test
    void aCodeIsAFewWordsWithHyphens() {
        assertThat(CODE_OF.values())
                .allSatisfy(
                        code -> assertThat(code).matches("[a-z]+(-[a-z0-9]+)*").hasSizeLessThan(45));
    }

    @Test
    void onlyTheChoicesOfOneSentenceShareACode() {
        Map<String, Set<String>> textsOf = new TreeMap<>();
        CODE_OF.forEach((text, code) ->
                textsOf.computeIfAbsent(code, any -> new HashSet<>()).add(text));
        textsOf.values()
                .removeIf(texts -> texts.size() == 1 || CHOICES.stream().anyMatch(choice -> choice.containsAll(texts)));

        assertThat(textsOf).as("codes of several sentences").isEmpty();
    }
}
