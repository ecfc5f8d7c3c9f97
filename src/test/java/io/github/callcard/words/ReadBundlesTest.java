package io.github.callcard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A program that speaks one language reads the texts of that one, and the English ones behind it: not those of all six. */
class ReadBundlesTest {

    private static final String ROOM = "io.github.callcard.ui.caller.CallerWords";

    @Test
    void ofSixLanguagesOneIsRead() throws Exception {
        assertThat(read("de-AT", "Ready."))
                .containsExactlyInAnyOrder(
                        "ui/caller/words.properties",
                        "ui/caller/words_de.properties",
                        "words/sentences.properties",
                        "words/sentences_de.properties");
    }

    @Test
    void englishIsReadAlone() throws Exception {
        assertThat(read("en-GB", "Ready."))
                .containsExactlyInAnyOrder("ui/caller/words.properties", "words/sentences.properties");
    }

    @Test
    void aLanguageThatCallcardDoesNotSpeakCostsNoMoreThanEnglish() throws Exception {
        assertThat(read("fr-FR", "Ready.")).isEqualTo(read("en-GB", "Ready."));
    }

    /** The texts that a new program reads to say a sentence of a window and one of its own. */
    private static Set<String> read(String user, String sentence) throws Exception {
        try (NotingLoader loader = NotingLoader.ofTheProgram()) {
            Class<?> words = loader.loadClass(Words.class.getName());
            Class<?> said = loader.loadClass(Sentence.class.getName());
            Object made = words.getConstructor(Class.class, Locale.class)
                    .newInstance(loader.loadClass(ROOM), Locale.forLanguageTag(user));
            words.getMethod("say", said)
                    .invoke(
                            made,
                            said.getMethod("of", String.class, Object[].class).invoke(null, sentence, new Object[0]));
            return loader.texts();
        }
    }

    /** Has classes of its own, and so texts that nobody has read before. */
    private static final class NotingLoader extends URLClassLoader {

        private static final String OURS = "io/github/callcard/";

        private final Set<String> texts = new TreeSet<>();

        private NotingLoader(URL... places) {
            super(places, ClassLoader.getPlatformClassLoader());
        }

        static NotingLoader ofTheProgram() {
            return new NotingLoader(
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .map(NotingLoader::url)
                            .toArray(URL[]::new));
        }

        private static URL url(String place) {
            try {
                return Path.of(place).toUri().toURL();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public @Nullable URL findResource(String name) {
            URL found = super.findResource(name);
            if (found != null && name.endsWith(".properties")) {
                texts.add(name.substring(OURS.length()));
            }
            return found;
        }

        Set<String> texts() {
            return Set.copyOf(texts);
        }
    }
}
