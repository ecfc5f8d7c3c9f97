package io.github.callcard.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The words of withheld-words.txt and the groups of languages that have them: a text is put together of one group's words,
 * with English among them. Immutable.
 */
final class HidingWords {

    /**
     * The meaning of a word, a bit for each group of languages.
     *
     * @param hides that a caller is hidden
     * @param negates the same of a noun beside it
     * @param known anything of this, or a noun
     * @param isCode whether it hides the caller whatever stands behind it
     */
    record Meaning(long hides, long negates, long known, boolean isCode) {

        static final Meaning NONE = new Meaning(0, 0, 0);

        Meaning(long hides, long negates, long known) {
            this(hides, negates, known, false);
        }

        Meaning or(Meaning other) {
            return new Meaning(
                    hides | other.hides, negates | other.negates, known | other.known, isCode || other.isCode);
        }
    }

    private static final String FILE = "withheld-words.txt";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that are written without their stroke or as another where a keyboard lacks them. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('æ', "ae"),
            Map.entry('ø', "o"),
            Map.entry('œ', "oe"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"),
            Map.entry('ß', "ss"),
            Map.entry('ς', "σ"),
            Map.entry('ي', "ی"),
            Map.entry('ك', "ک"));

    private final Map<String, Meaning> words = new HashMap<>();
    private int longest;

    private HidingWords() {}

    static HidingWords read() {
        HidingWords all = new HidingWords();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HidingWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            int group = 0;
            boolean inGroup = false;
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                boolean isEntry = !line.isBlank() && !line.startsWith("#");
                group += isEntry && !inGroup ? 1 : 0;
                inGroup = isEntry;
                if (isEntry) {
                    all.add(line, group);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the words for hidden callers cannot be read", e);
        }
        return all;
    }

    private void add(String line, int group) {
        int colon = line.indexOf(':');
        // The first group is English, which is mixed into all others.
        long bits = group == 1 ? -1 : 1L << group;
        Meaning meaning = switch (line.substring(0, colon)) {
            case "codes" -> new Meaning(bits, 0, bits, true);
            case "hides" -> new Meaning(bits, 0, bits);
            case "no" -> new Meaning(0, bits, bits);
            case "nouns" -> new Meaning(0, 0, bits);
            default -> throw new IllegalStateException("no such kind of words: " + line);
        };
        for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
            String plain = plain(FoldedText.of(word)).replace("-", "");
            words.merge(plain, meaning, Meaning::or);
            longest = Math.max(longest, plain.length());
        }
    }

    Meaning of(String word) {
        return words.getOrDefault(word, Meaning.NONE);
    }

    /** The letters of the longest word. */
    int longest() {
        return longest;
    }

    /** In small letters without accents. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            plain.append(c < 0x80 ? String.valueOf(c) : PLAIN.getOrDefault(c, String.valueOf(c)));
        }
        return plain.toString();
    }
}
