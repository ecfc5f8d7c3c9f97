package io.github.callcard.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders of which nobody but the user may know. On Windows the folders above see to that. Has no logger. */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    public static void create(Path file) throws IOException {
        Files.createFile(file, attributes(FILE));
    }

    /** Makes what is missing of the folder's path; folders that are there stay as they are. */
    public static void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(FOLDER));
        }
    }

    public static Path createTemporaryFolder() throws IOException {
        return Files.createTempDirectory("callcard-", attributes(FOLDER));
    }

    /**
     * Opens a file to write into, made where there is none; nobody but the user may read or lock it from then on.
     *
     * @throws IOException when it cannot be written, or something else than a file lies there, which opening could wait for
     */
    public static FileChannel open(Path file) throws IOException {
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file)) {
                throw new FileSystemException(file.toString(), null, "it is not a plain file");
            }
            hideWherePossible(file);
        }
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes(FILE));
    }

    /** A drive of another system has no permissions to change, and is no worse than before. */
    private static void hideWherePossible(Path file) {
        try {
            hide(file);
        } catch (IOException notHere) {
            // Not logged: the first file is opened before anybody knows where the log is to be.
            return;
        }
    }

    public static void hide(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
