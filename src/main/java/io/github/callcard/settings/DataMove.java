package io.github.callcard.settings;

import io.github.callcard.os.HeldFile;
import io.github.callcard.os.LockFile;
import io.github.callcard.os.PrivateFiles;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The move of a profile's data out of the folder that roams with the user, where versions up to 0.1 had it. Each file or folder is moved whole or
 * not at all, so that a move that is cut off goes on at the next start; what is at the new place already is left alone on
 * both sides. Has no logger, since the log moves too; it answers what there is to log.
 */
public final class DataMove {

    /** Moves one file or folder whole, or throws. */
    @FunctionalInterface
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    /** A file that a program has open, so that it, or what is left of it, stays at its old place until the next start. */
    public record Held(Path file, String why) {}

    /** The data that belongs to one computer. Other files may be the user's. */
    private static final Pattern DATA = Pattern.compile("snapshot|activities|callers|journal|device|call-lists");

    /** The data that was set aside: nothing waits for it, as for logs. */
    private static final Pattern SET_ASIDE =
            Pattern.compile("(snapshot|activities|callers|journal|device)\\.(unusable|elsewhere)(-\\d+)?");

    /** For another start that moves the same data just now. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private final Profile profile;
    private final Move move;
    private final Duration lockTimeout;
    private final Duration patience;
    private final List<Held> held = new ArrayList<>();

    /** @param patience with a program that has open what is moved */
    DataMove(Profile profile, Move move, Duration lockTimeout, Duration patience) {
        this.profile = profile;
        this.move = move;
        this.lockTimeout = lockTimeout;
        this.patience = patience;
    }

    /**
     * Moves what there is to move; quick where there is nothing.
     *
     * @return for the log
     * @throws SentenceException when a program of an earlier version uses the files just now, or the system refuses
     */
    public static List<Held> run(Profile profile) throws SentenceException {
        return new DataMove(profile, FileMove::move, LOCK_TIMEOUT, HeldFile.PATIENCE).run();
    }

    List<Held> run() throws SentenceException {
        if (profile.folder().equals(profile.data())) {
            return List.of();
        }
        try {
            if (!left().isEmpty()) {
                moveAlone();
            }
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of(
                            "The data in {0} cannot be moved to {1} ({2}); close programs that have it open, allow yourself to write both folders, and start Callcard again.",
                            profile.folder(), profile.data(), String.valueOf(e.getMessage())),
                    e);
        }
        return List.copyOf(held);
    }

    private void moveAlone() throws IOException, SentenceException {
        // By this lock an earlier version has its profile, too.
        try (LockFile alone = LockFile.acquire(profile.folder().resolve("instance.lock"), lockTimeout)) {
            // With it the data's own folder.
            PrivateFiles.createFolders(profile.logs());
            // Another start may have moved some of it meanwhile.
            for (Path file : left()) {
                move(file);
            }
            deleteIfEmpty(oldLogs());
        } catch (TimeoutException e) {
            throw new SentenceException(
                    Sentence.of(
                            "An earlier version of Callcard is still running with the data in {0}; quit it, and start Callcard again.",
                            profile.folder()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another program had " + profile.folder());
        }
    }

    private void move(Path file) throws IOException {
        Path to = newPlace(file);
        try {
            if (isNamed(file, DATA)) {
                HeldFile.change(to, () -> move.move(file, to), patience);
            } else {
                move.move(file, to);
            }
        } catch (FileSystemException e) {
            if (isNamed(file, DATA)) {
                throw e;
            }
            // It keeps nobody from starting, and is tried again at the next start.
            held.add(new Held(file, e.getClass().getSimpleName()));
            return;
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            held.add(new Held(file, "copied, and not taken away"));
        }
    }

    /** The files and folders at the old place whose new place is free; of logs each file. */
    private List<Path> left() throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path file : in(profile.folder())) {
            if (isNamed(file, DATA) || isNamed(file, SET_ASIDE)) {
                left.add(file);
            }
        }
        left.addAll(in(oldLogs()));
        left.removeIf(file -> Files.exists(newPlace(file), LinkOption.NOFOLLOW_LINKS));
        return left;
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException stays) {
            return;
        }
    }

    private Path oldLogs() {
        return profile.folder().resolve("logs");
    }

    private Path newPlace(Path file) {
        return profile.data().resolve(profile.folder().relativize(file));
    }

    private static boolean isNamed(Path file, Pattern names) {
        return names.matcher(String.valueOf(file.getFileName())).matches();
    }
}
