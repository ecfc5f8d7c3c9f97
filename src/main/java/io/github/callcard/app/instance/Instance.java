package io.github.callcard.app.instance;

import io.github.callcard.os.DamagedFile;
import io.github.callcard.os.LockFile;
import io.github.callcard.settings.DataMove;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one running program of a profile, from its claim to its end. */
public final class Instance implements AutoCloseable {

    /** Time for the first to find its socket when many start at once; it listens long before it shows a window. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Profile profile;
    private final LockFile lock;
    private final LogFolder logs;
    private final CommandQueue commands = new CommandQueue();
    private @Nullable InstanceListener listener;

    private Instance(Profile profile, LockFile lock, LogFolder logs) {
        this.profile = profile;
        this.lock = lock;
        this.logs = logs;
    }

    /**
     * Becomes the program of the profile, or else hands the command to the one there is. Uses no logger: where to log is
     * known only then.
     *
     * @return empty when another took the command, so that this process has nothing more to do
     * @throws SentenceException when another has the profile and does not take the command
     */
    public static Optional<Instance> claim(Profile profile, Command command)
            throws SentenceException, InterruptedException {
        return claim(profile, command, TIMEOUT);
    }

    /** @param timeout until another that has the profile must have taken the command */
    static Optional<Instance> claim(Profile profile, Command command, Duration timeout)
            throws SentenceException, InterruptedException {
        // Files that are held are tried again when the settings are read, and logged then.
        DataMove.run(profile);
        long start = System.nanoTime();
        while (true) {
            Optional<LockFile> lock = lock(profile);
            if (lock.isPresent()) {
                return Optional.of(new Instance(profile, lock.get(), logs(profile)));
            }
            Optional<Reply> reply = new InstanceClient(profile).send(command);
            if (reply.isPresent()) {
                if (!reply.get().taken()) {
                    throw new SentenceException(Sentence.verbatim(reply.get().text()));
                }
                return Optional.empty();
            }
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new SentenceException(Sentence.of(
                        "Callcard runs already with the settings in {0}, perhaps on another computer or in another session;"
                                + " end it there, or choose another folder with --profile.",
                        profile.folder()));
            }
            Thread.sleep(25);
        }
    }

    /** True when a program has the profile now, reached or not. */
    static boolean isClaimed(Profile profile) {
        Path lock = lockOf(profile);
        if (!Files.isRegularFile(lock)) {
            return false;
        }
        try {
            Optional<LockFile> free = LockFile.tryAcquire(lock);
            if (free.isPresent()) {
                free.get().close();
            }
            return free.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path lockOf(Profile profile) {
        return InstanceFiles.of(profile).lock();
    }

    private static Optional<LockFile> lock(Profile profile) throws SentenceException {
        Path path = lockOf(profile);
        try {
            setAsideWhatNobodyLocks(path);
            return LockFile.tryAcquire(path);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static LogFolder logs(Profile profile) throws SentenceException {
        try {
            return LogFolder.take(profile, InstanceFiles.session(profile));
        } catch (IOException e) {
            throw unwritable(profile.data(), e);
        }
    }

    private static SentenceException unwritable(Path path, IOException e) {
        return new SentenceException(
                Sentence.of(
                        "{0} cannot be written ({1}); allow yourself to write it, or choose another folder with"
                                + " --profile.",
                        path, String.valueOf(e.getMessage())),
                e);
    }

    /** A folder, a pipe or the like, which no program can have locked. */
    private static void setAsideWhatNobodyLocks(Path lock) throws IOException {
        if (Files.exists(lock, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(lock)) {
            DamagedFile.setAside(lock);
        }
    }

    /** The folder for the program's log. */
    public Path logs() {
        return logs.path();
    }

    /**
     * Listens and logs from now on; what is asked waits until {@link #serve}. Looks every minute whether others still find it.
     *
     * @param runtime the value of {@code XDG_RUNTIME_DIR}, null where there is none
     */
    public synchronized void listen(@Nullable String runtime) {
        logs.deleteOldSessions();
        InstanceListener started =
                new InstanceListener(profile, new ServerSockets(profile, runtime), commands, BETWEEN_LOOKS);
        listener = started;
        started.start();
    }

    /**
     * Tells why other processes cannot reach this one, in one sentence, empty when they can: now and whenever it changes.
     *
     * @param hearer called on any thread; must return at once
     */
    public synchronized void onFault(Consumer<Optional<Sentence>> hearer) {
        if (listener != null) {
            listener.onFault(hearer);
        }
    }

    /** Gives every request to the handler, those that waited first. */
    public void serve(CommandHandler handler) {
        commands.serve(handler);
    }

    /** Takes a request of this process itself. */
    public Reply request(Command command) {
        return commands.take(command)
                .orElseGet(() -> Reply.refused(Sentence.of("Callcard is about to end; start it again.")));
    }

    /** Hears of no more commands; the profile stays this program's until it is closed. */
    public synchronized void stopListening() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    /** Ends it; the next start is the first again. */
    @Override
    public void close() {
        stopListening();
        try {
            logs.close();
            lock.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(Instance.class).warn("The lock cannot be given back.", e);
        }
    }
}
