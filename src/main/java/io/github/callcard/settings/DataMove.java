package io.github.callcard.settings;

import io.github.callcard.os.LockFile;
import io.github.callcard.os.PrivateFiles;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The move of a profile's data out of the folder that roams with the user, where versions up to 0.1 had it. Each file or folder is moved whole or
 * not at all, so that a move that is cut off goes on at the next start; what is at the new place already is left alone on
 * both sides. Has no logger, since the log moves too.
 */
public final class DataMove {

    /** The files of one computer, with those of them that were set aside. Others may be the user's. */
    private static final Pattern DATA = Pattern.compile(
            "(snapshot|activities|callers|journal|device)(\\.(unusable|elsewhere)(-\\d+)?)?|call-lists|logs");

    private static final String UNFINISHED = ".moving";

    private DataMove() {}

    /**
     * Moves what there is to move; quick where there is nothing.
     *
     * @throws SentenceException when a program of an earlier version uses the files just now, or the system refuses
     */
    public static void run(Profile profile) throws SentenceException {
        if (profile.folder().equals(profile.data())) {
            return;
        }
        try {
            List<Path> left = left(profile);
            if (!left.isEmpty()) {
                moveAlone(profile, left);
            }
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of(
                            "The data in {0} cannot be moved to {1} ({2}); allow yourself to write both folders, and start Callcard again.",
                            profile.folder(), profile.data(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static void moveAlone(Profile profile, List<Path> left) throws IOException, SentenceException {
        // By this lock an earlier version has its profile.
        Optional<LockFile> earlier = LockFile.tryAcquire(profile.folder().resolve("instance.lock"));
        if (earlier.isEmpty()) {
            throw new SentenceException(Sentence.of(
                    "An earlier version of Callcard is still running with the data in {0}; quit it, and start Callcard again.",
                    profile.folder()));
        }
        try (LockFile held = earlier.get()) {
            PrivateFiles.createFolders(profile.data());
            for (Path file : left) {
                move(file, profile.data().resolve(file.getFileName()));
            }
        }
    }

    private static List<Path> left(Profile profile) throws IOException {
        if (!Files.isDirectory(profile.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(profile.folder())) {
            return files.filter(
                            file -> DATA.matcher(file.getFileName().toString()).matches())
                    .filter(file ->
                            !Files.exists(profile.data().resolve(file.getFileName()), LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    /** At once on the same drive; to another one by a copy that gets its name when it is whole. */
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDrive) {
            moveByCopy(from, to);
        }
    }

    static void moveByCopy(Path from, Path to) throws IOException {
        Path unfinished = to.resolveSibling(to.getFileName() + UNFINISHED);
        delete(unfinished);
        copy(from, unfinished);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        delete(from);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                PrivateFiles.createFolders(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
