package io.github.callcard.os;

import io.github.callcard.words.Sentence;
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

    /** Something in the file's place that is not read here, whoever asks. */
    public static final class RefusedException extends FileSystemException {

        private static final long serialVersionUID = 1;

        private final Sentence why;

        private RefusedException(Path file, Sentence why) {
            super(file.toString(), null, why.toString());
            this.why = why;
        }

        /** The statement of what is wrong with "it", the file, without a full stop. */
        public Sentence why() {
            return why;
        }
    }

    private BoundedFile() {}

    /**
     * The whole content of a regular file.
     *
     * @param maximumBytes the most the file may have
     * @throws NoSuchFileException when there is nothing
     * @throws RefusedException when it is anything but a file of that size
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
     * @throws RefusedException when it is anything but a file, which opening could wait for
     * @throws IOException when it cannot be read
     */
    public static InputStream open(Path file) throws IOException {
        requireFile(file, Files.readAttributes(file, BasicFileAttributes.class));
        return Files.newInputStream(file);
    }

    private static void requireFile(Path file, BasicFileAttributes attributes) throws RefusedException {
        if (!attributes.isRegularFile()) {
            throw new RefusedException(
                    file,
                    Sentence.of(attributes.isDirectory() ? "it is a folder, not a file" : "it is not a plain file"));
        }
    }

    private static RefusedException tooLarge(Path file, int maximumBytes) {
        return new RefusedException(file, Sentence.of("it is larger than {0} bytes", maximumBytes));
    }
}
