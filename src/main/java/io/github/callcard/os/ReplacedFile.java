package io.github.callcard.os;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is only ever replaced as a whole: whoever reads it finds the old content or the new one, whatever happens
 * while it is written. Only the user may read it where the system has such permissions; on Windows the folder's apply.
 */
public final class ReplacedFile {

    /** Writes the new content from its first byte to its last. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReplacedFile.class);
    private static final String UNFINISHED = ".tmp";

    private final Path path;

    public ReplacedFile(Path path) {
        this.path = path;
    }

    public void replace(Content content) throws IOException {
        Path folder = folder();
        PrivateFiles.createFolders(folder);
        deleteUnfinished(false);
        // Named after the process: two that write at once do not disturb each other, and the last one wins.
        Path unfinished = folder.resolve(
                path.getFileName() + "." + ProcessHandle.current().pid() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            PrivateFiles.create(unfinished);
            // Not a channel: one would break when the writing thread is interrupted.
            try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
                content.writeTo(out);
                out.flush();
                out.getFD().sync();
            }
            HeldFile.change(
                    path, () -> Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE), HeldFile.PATIENCE);
            flushFolder(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes the file and whatever was left of its predecessors. */
    public void delete() throws IOException {
        HeldFile.change(path, () -> Files.deleteIfExists(path), HeldFile.PATIENCE);
        deleteUnfinished(true);
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    /** Deletes the files that a killed process left behind; with {@code all} also those being written just now. */
    private void deleteUnfinished(boolean all) throws IOException {
        String start = path.getFileName() + ".";
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(start) && name.endsWith(UNFINISHED) && (all || !isAlive(name, start))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isAlive(String name, String start) {
        try {
            int end = Math.max(start.length(), name.length() - UNFINISHED.length());
            return ProcessHandle.of(Long.parseLong(name.substring(start.length(), end)))
                    .isPresent();
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }

    /** Makes the move itself last; Windows does not open folders, and does without. */
    private static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            LOG.debug(
                    "This system does not flush folders: {}", notHere.getClass().getName());
        }
    }
}
