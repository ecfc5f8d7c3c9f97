package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
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
     * @throws SentenceException when the file is not such an answer or cannot be read
     */
    public static SavedAnswer read(Path file, Supplier<DirectoryBuilder> builders) throws SentenceException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return switch (new AnswerReader(builders).read(bytes, StandardCharsets.UTF_8)) {
                case AnswerContent.Nothing nothing -> throw noCallerIds(Sentence.of("{0} is empty or null", file));
                case AnswerContent.Fault fault ->
                    throw noCallerIds(Sentence.of("{0} is an error message of SuperOffice", file));
                case AnswerContent.Collection set -> {
                    if (set.directory() == null) {
                        throw noCallerIds(Sentence.of("{0} has no list of caller ids", file));
                    }
                    yield new SavedAnswer(set.directory(), set.leftOut());
                }
            };
        } catch (AnswerFormatException e) {
            throw noCallerIds(e.flaw().of(file));
        } catch (NoSuchFileException e) {
            throw new SentenceException(Sentence.of("There is no file {0}; check its name.", file), e);
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of("{0} cannot be read; check that it is a file and that you may read it.", file), e);
        }
    }

    private static SentenceException noCallerIds(Sentence problem) {
        return new SentenceException(
                Sentence.of("{0}; save the whole answer of Agents/Pocket/GetMyCallerIDs as JSON.", problem));
    }
}
