package io.github.callcard.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that installers and desktops show of Callcard are there in all six languages. */
class InstallerTextsTest {

    private static final Path PACKAGING = Path.of("packaging");
    private static final Pattern WINDOWS = Pattern.compile("<String Id=\"(\\w+)\">([^<]+)</String>");
    private static final Pattern MACOS = Pattern.compile("\"(\\w+)\" = \"((?:[^\"\\\\]|\\\\.)+)\";");
    private static final Pattern LOCALIZED = Pattern.compile("!\\(loc\\.(\\w+)\\)");

    /** Each language as Microsoft names it. */
    private static final Map<Language, String> CULTURES = Map.of(
            Language.ENGLISH, "en-US",
            Language.NORWEGIAN, "nb-NO",
            Language.SWEDISH, "sv-SE",
            Language.DANISH, "da-DK",
            Language.GERMAN, "de-DE",
            Language.DUTCH, "nl-NL");

    @Test
    void eachLanguageHasItsFilesAndNoOtherHas() throws IOException {
        assertThat(names(PACKAGING.resolve("windows"), ".wxl")).isEqualTo(Set.copyOf(CULTURES.values()));
        assertThat(names(PACKAGING.resolve("macos"), ".lproj"))
                .isEqualTo(Stream.of(Language.values()).map(Language::tag).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void windowsPackageHasAllItsTexts(Language language) throws IOException {
        Map<String, String> texts = windows(language);
        Set<String> wanted = LOCALIZED
                .matcher(Files.readString(PACKAGING.resolve("windows").resolve("callcard.wxs")))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts.keySet()).isEqualTo(wanted);
        assertTranslated(language, texts, windows(Language.ENGLISH));
        // The package has the letters of this code page.
        assertThat(texts.values())
                .allMatch(text -> Charset.forName("windows-1252").newEncoder().canEncode(text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void macosAsksInEachLanguage(Language language) throws IOException {
        Map<String, String> english = macos(Language.ENGLISH);
        String properties = Files.readString(PACKAGING.resolve("macos").resolve("Info.plist.in"));

        assertThat(macos(language).keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(key -> properties.contains("<key>" + key + "</key>"));
        assertThat(english.values())
                .as("English in Info.plist")
                .allMatch(text -> properties.contains(">" + text.replace("Callcard", "@NAME@") + "<"));
        assertTranslated(language, macos(language), english);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void menusOfLinuxSayWhatItIs(Language language) throws IOException {
        for (Path entry : Set.of(
                PACKAGING.resolve("linux").resolve("io.github.callcard.desktop"),
                PACKAGING.resolve("linux").resolve("io.github.callcard.link.desktop"))) {
            Set<String> lines = Set.copyOf(Files.readAllLines(entry));
            assertThat(lines)
                    .as(entry.toString())
                    .anyMatch(line -> line.startsWith("GenericName[" + language.tag() + "]="))
                    .anyMatch(line -> line.startsWith("Comment[" + language.tag() + "]="));
            boolean searched = lines.stream().anyMatch(line -> line.startsWith("Keywords="));
            assertThat(lines.stream().anyMatch(line -> line.startsWith("Keywords[" + language.tag() + "]=")))
                    .as("words to search for in " + entry)
                    .isEqualTo(searched);
        }
    }

    private static void assertTranslated(Language language, Map<String, String> texts, Map<String, String> english) {
        if (language != Language.ENGLISH) {
            texts.forEach((id, text) -> assertThat(text).as(id).isNotEqualTo(english.get(id)));
        }
    }

    private static Map<String, String> windows(Language language) throws IOException {
        return texts(PACKAGING.resolve("windows").resolve(CULTURES.get(language) + ".wxl"), WINDOWS);
    }

    private static Map<String, String> macos(Language language) throws IOException {
        return texts(
                PACKAGING.resolve("macos").resolve(language.tag() + ".lproj").resolve("InfoPlist.strings"), MACOS);
    }

    private static Map<String, String> texts(Path file, Pattern pattern) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        pattern.matcher(Files.readString(file)).results().forEach(text -> texts.put(text.group(1), text.group(2)));
        return texts;
    }

    private static Set<String> names(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .collect(Collectors.toSet());
        }
    }
}
