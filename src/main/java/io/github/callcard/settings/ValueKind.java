package io.github.callcard.settings;

import java.util.List;

/** The kind of value that a setting has. Its rule of what a report may show is in {@link ShownValues}. */
public sealed interface ValueKind {

    /** The value that holds where nothing is set, as it is written; empty where that is no one value. */
    default String usual() {
        return "";
    }

    record Text(Content content) implements ValueKind {}

    /** True or false. */
    record Flag(boolean on) implements ValueKind {
        @Override
        public String usual() {
            return String.valueOf(on);
        }
    }

    /** A whole number; both ends are allowed. */
    record WholeNumber(int least, int most, int standard) implements ValueKind {
        @Override
        public String usual() {
            return String.valueOf(standard);
        }
    }

    /**
     * One of several words, in lower case.
     *
     * @param usual empty where one has to be chosen
     */
    record Choice(List<String> words, String usual) implements ValueKind {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A list of texts. */
    record Texts() implements ValueKind {}

    /** A list of whole numbers, each once. */
    record WholeNumbers(int least) implements ValueKind {}

    /**
     * The path of a file.
     *
     * @param code whether it is a library that Callcard loads
     */
    record File(boolean code) implements ValueKind {}

    /** A line that was found on this computer, by its name, its permanent id or both as {@code name#id}. */
    record FoundLine() implements ValueKind {}

    /** The list of lines, each with the keys of its {@link LineType}. */
    record Lines() implements ValueKind {}

    /** The list of own actions of cards, which {@link OwnActionReader} reads. */
    record Actions() implements ValueKind {}

    /** The meaning of a text, which decides what a report shows of it. */
    enum Content {
        /** Somebody's name, number or secret, or anything that may hold one. */
        PRIVATE,
        /** The address of a server. */
        ADDRESS,
        /** The name or address of a machine. */
        HOST,
        /** An address such as {@code sip:pbx.example.com}. */
        SIP_ADDRESS,
        /** A country with two letters. */
        COUNTRY,
        /** Languages as a browser asks for them. */
        LANGUAGES,
        /** A key with modifiers such as Ctrl+Alt+K, or none. */
        KEYS,
        TIME_ZONE
    }
}
