package io.github.callcard.line.trace;

import io.github.callcard.line.LineEvent;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The events that lines reported once, in the order in which they happened. */
public record Trace(List<LineEvent> events) {

    public Trace {
        events = List.copyOf(events);
    }

    /** True when a file whose first line this is would be a trace. */
    public static boolean begins(String firstLine) {
        return firstLine.strip().equals(TraceFormat.HEADER);
    }

    /**
     * Reads a trace that {@link TraceWriter} wrote.
     *
     * @throws SentenceException when the file is no trace
     * @throws IOException when the file cannot be read
     */
    public static Trace read(Path path) throws SentenceException, IOException {
        List<String> lines = lines(path);
        if (lines.isEmpty() || !begins(lines.getFirst())) {
            throw new SentenceException(Sentence.of(
                    "{0} is not a trace of Callcard; its first line would be \"{1}\".", path, TraceFormat.HEADER));
        }
        List<LineEvent> events = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                events.add(TraceFormat.read(line));
            } catch (SentenceException e) {
                throw new SentenceException(Sentence.of("{0}, line {1}: {2}.", path, i + 1, e.sentence()), e);
            }
        }
        return new Trace(events);
    }

    private static List<String> lines(Path path) throws SentenceException, IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw new SentenceException(Sentence.of("There is no file {0}.", path), e);
        } catch (CharacterCodingException e) {
            throw new SentenceException(
                    Sentence.of("{0} is not a trace of Callcard; it is no text in UTF-8.", path), e);
        }
    }
}
