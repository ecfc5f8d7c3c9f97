package io.github.callcard.os;

import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Small files read so that nothing that lies in their place does harm: a folder, a device, a pipe whose reading would never
 * end and a file larger than any honest one are refused before a byte is read. A link counts as what it leads to.
 */
public final class BoundedFile {

    /** Not a file that is read here, whoever asks; its reason says why. */
    public static final class SentenceException extends FileSystemException {

        private SentenceException(Path file, String reason) {
            super(file.toString(), null, reason);
        }
    }

    private BoundedFile() {}

    /**
     * The whole content of a regular file.
     *
     * @param maximumBytes the most the file may have
     * @throws NoSuchFileException when there is nothing
     * @throws SentenceException when it is anything but a file of that size; the message says why
     * @throws IOException when it cannot be read, such as by this user; the message says why
     */
    public static byte[] read(Path file, int maximumBytes) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            requireFile(file, attributes);
            if (attributes.size() > maximumBytes) {
                throw tooLarge(file, maximumBytes);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(maximumBytes);
                // It may have grown since, and some systems have files whose size they do not know.
                if (in.read() >= 0) {
                    throw tooLarge(file, maximumBytes);
                }
                return content;
            }
        } catch (AccessDeniedException e) {
            AccessDeniedException denied =
                    new AccessDeniedException(file.toString(), null, "this user may not read it");
            denied.initCause(e);
            throw denied;
        }
    }

    /**
     * The content of a regular file, however large, as a stream that the caller closes.
     *
     * @throws NoSuchFileException when there is nothing
     * @throws SentenceException when it is anything but a file, which opening could wait for; the message says why
     * @throws IOException when it cannot be read
     */
    public static InputStream open(Path file) throws IOException {
        requireFile(file, Files.readAttributes(file, BasicFileAttributes.class));
        return Files.newInputStream(file);
    }

    private static void requireFile(Path file, BasicFileAttributes attributes) throws SentenceException {
        if (!attributes.isRegularFile()) {
            throw new SentenceException(
                    file, attributes.isDirectory() ? "it is a folder, not a file" : "it is not a plain file");
        }
    }

    private static SentenceException tooLarge(Path file, int maximumBytes) {
        return new SentenceException(file, "it is larger than " + maximumBytes + " bytes");
    }
}
