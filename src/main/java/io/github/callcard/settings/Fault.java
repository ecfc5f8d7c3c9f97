package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import java.util.Set;
import java.util.function.Function;

/**
 * A value of the settings that cannot be used.
 *
 * @param key such as {@code server.url} or {@code lines[0].user}; empty for the file itself
 * @param origin the place the value comes from, as a message names it
 * @param sentence the sentence that names the key
 * @param beside the sentence beside the field of that key, which needs no name there
 */
public record Fault(String key, String origin, Sentence sentence, Sentence beside) {

    private static final Sentence THIS = Sentence.of("This");

    /**
     * A fault of a value itself.
     *
     * @param about makes the sentence, given the key or the word for it
     */
    static Fault of(String key, String origin, Function<Object, Sentence> about) {
        return new Fault(key, origin, about.apply(key), about.apply(THIS));
    }

    /** A file that holds something else than settings. */
    static Fault ofFile(String origin) {
        Sentence sentence = Sentence.of("the file is not an object in braces, { … }.");
        return new Fault("", origin, sentence, sentence);
    }

    /** A fault of several values together, which a sentence of its own explains. */
    static Fault because(String key, String origin, Sentence reason) {
        return new Fault(key, origin, Sentence.of("{0} cannot be used: {1}", key, reason), reason);
    }

    /** The sentence with the place, for somebody who reads all settings. */
    Sentence inFull() {
        return Sentence.of("{0}: {1}", origin, sentence);
    }

    /** The sentence for somebody who has just changed these keys, and sees one of them before him. */
    Sentence forChange(Set<String> keys) {
        boolean seen = keys.stream().anyMatch(changed -> changed.equals(key) || changed.startsWith(key + "."));
        return seen ? beside : sentence;
    }
}
