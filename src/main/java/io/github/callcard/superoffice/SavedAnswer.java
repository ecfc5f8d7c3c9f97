package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * An answer of the caller id endpoint that somebody saved to a file, as it came or packed with gzip.
 *
 * @param directory all its caller ids
 * @param leftOut the rows that cannot be looked up
 */
public record SavedAnswer(Directory directory, LeftOutRows leftOut) {

    /**
     * Reads a file.
     *
     * @param builders where the rows are collected
     * @throws IOException when the file is not such an answer or cannot be read; the message is one sentence for the user
     */
    public static SavedAnswer read(Path file, Supplier<DirectoryBuilder> builders) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return switch (new AnswerReader(builders).read(bytes, StandardCharsets.UTF_8)) {
                case AnswerContent.Nothing nothing -> throw noCallerIds(file, "is empty or null");
                case AnswerContent.Fault fault -> throw noCallerIds(file, "is an error message of SuperOffice");
                case AnswerContent.Collection set -> {
                    if (set.directory() == null) {
                        throw noCallerIds(file, "has no list of caller ids");
                    }
                    yield new SavedAnswer(set.directory(), set.leftOut());
                }
            };
        } catch (AnswerFormatException e) {
            throw noCallerIds(file, e.flaw().words());
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file + "; check its name.", e);
        } catch (IOException e) {
            throw e.getMessage() != null && e.getMessage().startsWith(file.toString())
                    ? e
                    : new IOException(file + " cannot be read; check that it is a file and that you may read it.", e);
        }
    }

    private static IOException noCallerIds(Path file, String problem) {
        return new IOException(
                file + " " + problem + "; save the whole answer of Agents/Pocket/GetMyCallerIDs as JSON.");
    }
}
