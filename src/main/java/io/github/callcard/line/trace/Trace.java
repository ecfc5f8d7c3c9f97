package io.github.callcard.line.trace;

import io.github.callcard.line.LineEvent;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lines reported once, in the order in which it happened. */
public record Trace(List<LineEvent> events) {

    public Trace {
        events = List.copyOf(events);
    }

    /** Whether a file whose first line this is would be a trace. */
    public static boolean begins(String firstLine) {
        return firstLine.strip().equals(TraceFormat.HEADER);
    }

    /**
     * Reads a trace that {@link TraceWriter} wrote.
     *
     * @throws IOException with one sentence for the user when the file is no trace or cannot be read
     */
    public static Trace read(Path path) throws IOException {
        List<String> lines = lines(path);
        if (lines.isEmpty() || !begins(lines.getFirst())) {
            throw new IOException(
                    path + " is not a trace of Callcard; its first line would be \"" + TraceFormat.HEADER + "\".");
        }
        List<LineEvent> events = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                events.add(TraceFormat.read(line));
            } catch (IllegalArgumentException e) {
                throw new IOException(path + ", line " + (i + 1) + ": " + e.getMessage() + ".", e);
            }
        }
        return new Trace(events);
    }

    private static List<String> lines(Path path) throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + path + ".", e);
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not a trace of Callcard; it is no text in UTF-8.", e);
        }
    }
}
