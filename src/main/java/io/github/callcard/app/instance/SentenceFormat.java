package io.github.callcard.app.instance;

import io.github.callcard.words.Count;
import io.github.callcard.words.Country;
import io.github.callcard.words.Day;
import io.github.callcard.words.KeyNames;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence on its way to another process of Callcard, which says it in the language of whoever reads it there: a letter for
 * its kind, then its text and its parts. Texts stand behind their length, as in {@code 6:Ready.}, so that they may have any
 * character. Quick to read: it needs no library.
 */
public final class SentenceFormat {

    /** The field of an object that has its {@code message} in this format. */
    public static final String FIELD = "sentence";

    /** Sentences in sentences: more than any of ours has. */
    private static final int DEEPEST = 16;

    private static final char SENTENCE = 'S';
    private static final char COUNT = 'C';
    private static final char COUNTRY = 'R';
    private static final char MOMENT = 'M';
    private static final char TIME = 'T';
    private static final char WEEKDAY = 'W';
    private static final char DAY = 'D';
    private static final char KEYS = 'K';
    private static final char PLAIN = 'P';

    private SentenceFormat() {}

    public static String write(Sentence sentence) {
        StringBuilder written = new StringBuilder();
        write(sentence, written);
        return written.toString();
    }

    private static void write(Object part, StringBuilder to) {
        switch (part) {
            case Sentence sentence -> {
                text(SENTENCE, sentence.text(), to);
                to.append(sentence.parts().size()).append(':');
                sentence.parts().forEach(inner -> write(inner, to));
            }
            case Count count -> text(COUNT, String.valueOf(count.value()), to);
            case Country country -> text(COUNTRY, country.code(), to);
            case Day day -> text(DAY, day.date().toString(), to);
            case KeyNames keys -> text(KEYS, keys.written(), to);
            case Weekday weekday -> text(WEEKDAY, weekday.day().name(), to);
            case Moment moment -> {
                text(moment.withDay() ? MOMENT : TIME, moment.time().toString(), to);
                text(PLAIN, moment.hours(), to);
            }
            default -> text(PLAIN, part.toString(), to);
        }
    }

    private static void text(char kind, String text, StringBuilder to) {
        to.append(kind).append(text.length()).append(':').append(text);
    }

    /** The sentence; empty where the text is none, such as one of a version that writes them otherwise. */
    public static Optional<Sentence> read(String written) {
        try {
            Reader reader = new Reader(written);
            return reader.part(0) instanceof Sentence sentence && reader.isAtEnd()
                    ? Optional.of(sentence)
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static final class Reader {

        private final String written;
        private int at;

        Reader(String written) {
            this.written = written;
        }

        boolean isAtEnd() {
            return at == written.length();
        }

        Object part(int depth) {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("too many sentences in each other");
            }
            char kind = written.charAt(at++);
            String text = text();
            return switch (kind) {
                case SENTENCE -> new Sentence(text, parts(depth));
                case COUNT -> new Count(Long.parseLong(text));
                case COUNTRY -> new Country(text);
                case DAY -> new Day(LocalDate.parse(text));
                case KEYS -> new KeyNames(text);
                case WEEKDAY -> new Weekday(DayOfWeek.valueOf(text));
                case MOMENT, TIME -> new Moment(LocalDateTime.parse(text), kind == MOMENT, hours(depth));
                case PLAIN -> text;
                default -> throw new IllegalArgumentException("no such kind of part");
            };
        }

        private List<Object> parts(int depth) {
            int count = number();
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                parts.add(part(depth + 1));
            }
            return parts;
        }

        private String hours(int depth) {
            return part(depth + 1).toString();
        }

        private String text() {
            int length = number();
            String text = written.substring(at, at + length);
            at += length;
            return text;
        }

        private int number() {
            int colon = written.indexOf(':', at);
            int number = Integer.parseUnsignedInt(written.substring(at, Math.max(at, colon)));
            at = colon + 1;
            return number;
        }
    }
}
