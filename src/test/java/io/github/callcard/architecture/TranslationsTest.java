package io.github.callcard.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.command.Commands;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every text that a user reads has all six languages, and none has a text that nobody reads. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "github", "callcard");
    private static final Path SENTENCES = RESOURCES.resolve("words").resolve("sentences.properties");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    /** The texts of a room in English, by file: the sentences' texts are their own keys. */
    private static final Map<Path, Map<String, String>> ENGLISH = new TreeMap<>();

    @BeforeAll
    static void readTheEnglishTexts() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (Path file : files(SOURCES, ".java")) {
            SentenceCalls.in(Files.readString(file)).texts().stream()
                    .filter(text -> LETTERS.matcher(text).find())
                    .forEach(text -> sentences.put(text, text));
        }
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        help(Commands.with(
                        () -> new Profile(Path.of("nowhere")),
                        Surroundings::ofProcess,
                        Language.ENGLISH,
                        nowhere,
                        nowhere))
                .forEach(text -> sentences.put(text, text));
        ENGLISH.put(SENTENCES, sentences);
        for (Path file : files(RESOURCES, "words.properties")) {
            ENGLISH.put(file, texts(file));
        }
        assertThat(ENGLISH).hasSizeGreaterThan(8);
    }

    /** The texts of a command's help, of its options and parameters, and of the commands below it. */
    private static Stream<String> help(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Stream<String> own = Stream.concat(
                Stream.of(spec.usageMessage().description(), spec.usageMessage().footer())
                        .flatMap(Stream::of),
                spec.args().stream().flatMap(argument -> Stream.of(argument.description())));
        return Stream.concat(
                own.filter(text -> !text.isBlank()),
                command.getSubcommands().values().stream().flatMap(TranslationsTest::help));
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Map<String, String> texts(Path english, Language language) throws IOException {
        Path file = translated(english, language);
        return Files.exists(file) ? texts(file) : Map.of();
    }

    private static Path translated(Path english, Language language) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_" + language.tag() + ".properties"));
    }

    private interface Check {

        /** The fault of a text, empty where it has none. */
        String fault(String key, String english, String translation);
    }

    /** The texts that are not right, a line each, as they stand in the file. */
    private static List<String> faults(Language language, Check check) throws IOException {
        List<String> faults = new ArrayList<>();
        for (var room : ENGLISH.entrySet()) {
            Map<String, String> translations = texts(room.getKey(), language);
            room.getValue().forEach((key, english) -> {
                String translation = translations.get(key);
                String fault = translation == null ? "" : check.fault(key, english, translation);
                if (!fault.isEmpty()) {
                    faults.add(translated(room.getKey(), language) + ": " + key + " = " + translation + " (" + fault
                            + ")");
                }
            });
        }
        return faults;
    }

    /** Translators do not see them, and programs that keep translations take them away. */
    @Test
    void noTextBeginsOrEndsWithASpace() {
        ENGLISH.forEach((file, texts) -> assertThat(texts.values())
                .as("texts of " + file)
                .allSatisfy(text -> assertThat(text).isEqualTo(text.strip())));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void everyTextIsTranslatedAndNoneThatIsGone(Language language) throws IOException {
        for (var room : ENGLISH.entrySet()) {
            assertThat(texts(room.getKey(), language).keySet())
                    .as("texts of " + translated(room.getKey(), language))
                    .containsExactlyInAnyOrderElementsOf(room.getValue().keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void allLanguagesHaveTheSameParts(Language language) throws IOException {
        assertThat(faults(
                        language,
                        (key, english, translation) ->
                                places(english).equals(places(translation)) ? "" : "other parts"))
                .isEmpty();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(TreeSet::new, Set::add, Set::addAll);
    }

    /** A text with parts is a pattern of {@link java.text.MessageFormat}, in which an apostrophe is two; a sentence is not. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophesAreSeen(Language language) throws IOException {
        assertThat(faults(language, (key, english, translation) -> {
                    boolean pattern =
                            !english.equals(key) && PLACE.matcher(translation).find();
                    boolean right =
                            pattern ? !translation.replace("''", "").contains("'") : !translation.contains("''");
                    return right ? "" : pattern ? "an apostrophe has to be doubled" : "an apostrophe is doubled";
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void whatIsTheSameInEnglishIsMeantSo(Language language) throws IOException {
        Set<String> rightlyEqual = Set.copyOf(Files.readAllLines(Path.of(
                "src", "test", "resources", "io", "github", "callcard", "architecture", "same-in-english.txt")));
        assertThat(faults(
                        language,
                        (key, english, translation) -> english.equals(translation)
                                        && LETTERS.matcher(
                                                        PLACE.matcher(english).replaceAll(""))
                                                .find()
                                        && !rightlyEqual.contains(english)
                                ? "English; if that is right, it belongs in same-in-english.txt"
                                : ""))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "ENGLISH")
    void edgesAreKept(Language language) throws IOException {
        assertThat(faults(language, (key, english, translation) -> {
                    String end = english.replaceFirst("(?s).*?([.:…?!]*)$", "$1");
                    boolean padded = !translation.strip().equals(translation)
                            && english.strip().equals(english);
                    return translation.endsWith(end) && !padded ? "" : "ends otherwise than the English text";
                }))
                .isEmpty();
    }

    /** A key stands in a source or a layout whole, or as the beginning or the end that it is put together from. */
    @Test
    void everyKeyIsUsed() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(SOURCES, ".java")) {
            all.append(Files.readString(file));
        }
        for (Path file : files(RESOURCES, ".fxml")) {
            all.append(Files.readString(file));
        }
        Set<String> literals = Pattern.compile("\"%?([\\w.-]+)\"|\\b([A-Z_]{3,})\\b")
                .matcher(all)
                .results()
                .map((MatchResult literal) -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .collect(TreeSet::new, Set::add, Set::addAll);
        List<String> unused = ENGLISH.entrySet().stream()
                .filter(room -> !room.getKey().equals(SENTENCES))
                .flatMap(room -> room.getValue().keySet().stream())
                .filter(key -> !isUsed(key, literals))
                .toList();
        assertThat(unused)
                .as("keys in no source: " + unused.stream().collect(joining(" ")))
                .isEmpty();
    }

    /** Some keys are the names of constants. */
    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key) || literals.contains(key.toUpperCase(Locale.ROOT))) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            boolean madeOfTwo = literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot + 1));
            if (madeOfTwo || literals.contains(key.substring(0, dot + 1)) || literals.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }
}
