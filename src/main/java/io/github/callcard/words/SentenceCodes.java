package io.github.callcard.words;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A stable code for each sentence, for programs, which cannot rely on a text: the code stays when the sentence is reworded,
 * and is the same for one and many. They stand in {@code codes.properties}, which is read with the first code asked for.
 */
public final class SentenceCodes {

    private static final String CODES = SentenceCodes.class.getPackageName() + ".codes";

    private SentenceCodes() {}

    /**
     * The code of a sentence, such as {@code sign-in-refused}; where it only joins other sentences, that of the first that has
     * one. Empty for words from outside.
     */
    public static Optional<String> of(Sentence sentence) {
        // The JDK keeps the bundle.
        ResourceBundle codes = Translations.bundle(CODES, Locale.ROOT, SentenceCodes.class);
        return codes.containsKey(sentence.text())
                ? Optional.of(codes.getString(sentence.text()))
                : sentence.parts().stream()
                        .flatMap(part -> part instanceof Sentence inner ? of(inner).stream() : Stream.empty())
                        .findFirst();
    }
}
