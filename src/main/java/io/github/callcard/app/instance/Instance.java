package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.UserException;
import io.github.callcard.os.LockFile;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one running program of a profile, from its claim to its end. */
public final class Instance implements AutoCloseable {

    /** Time for the first to find its socket when many start at once; it listens long before it shows a window. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE_WITH_CLIENTS = Duration.ofSeconds(2);
    private static final int TOKEN_BYTES = 32;

    private final Profile profile;
    private final LockFile lock;
    private final RequestQueue requests = new RequestQueue();
    private @Nullable InstanceServer server;
    private @Nullable Endpoint endpoint;

    private Instance(Profile profile, LockFile lock) {
        this.profile = profile;
        this.lock = lock;
    }

    /**
     * Becomes the program of the profile, or else hands the request to the one there is. Uses no logger: where to log is
     * known only then.
     *
     * @return empty when another took the request, so that this process has nothing more to do
     * @throws UserException when another has the profile and does not take the request
     */
    public static Optional<Instance> claim(Profile profile, Request request)
            throws UserException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            Optional<LockFile> lock = lock(profile);
            if (lock.isPresent()) {
                return Optional.of(new Instance(profile, lock.get()));
            }
            Optional<Reply> reply = new InstanceClient(profile).send(request);
            if (reply.isPresent()) {
                if (!reply.get().taken()) {
                    throw new UserException(reply.get().sentence());
                }
                return Optional.empty();
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new UserException("Callcard runs already with the settings in " + profile.folder()
                        + ", perhaps on another computer or in another session; end it there, or choose another folder"
                        + " with --profile.");
            }
            Thread.sleep(25);
        }
    }

    private static Optional<LockFile> lock(Profile profile) throws UserException {
        Path path = profile.folder().resolve("instance.lock");
        try {
            return LockFile.tryAcquire(path);
        } catch (IOException e) {
            throw new UserException(
                    path + " cannot be written (" + e.getMessage()
                            + "); give yourself the right to, or choose another folder with --profile.",
                    e);
        }
    }

    /**
     * Listens from now on; what is asked waits until {@link #serve}.
     *
     * @param runtime the value of {@code XDG_RUNTIME_DIR}, null where there is none
     */
    public synchronized void listen(@Nullable String runtime) {
        try {
            Endpoint.read(profile).ifPresent(ServerSockets::heal);
            ServerSocketChannel socket = ServerSockets.open(profile, runtime);
            byte[] random = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(random);
            SocketAddress address = socket.getLocalAddress();
            Endpoint made = new Endpoint(address, HexFormat.of().formatHex(random));
            InstanceServer started = new InstanceServer(socket, made.token(), PATIENCE_WITH_CLIENTS, requests);
            started.start();
            server = started;
            endpoint = made;
            made.write(profile);
        } catch (IOException e) {
            LoggerFactory.getLogger(Instance.class)
                    .warn("Other processes cannot hand over to this one; it goes on without that.", e);
        }
    }

    /** Gives every request to the handler, those that waited first. */
    public void serve(RequestHandler handler) {
        requests.serve(handler);
    }

    /** Takes a request of this process itself. */
    public Reply request(Request request) {
        return requests.take(request);
    }

    /** Hears of no more requests; the profile stays this program's until it is closed. */
    public synchronized void stopListening() {
        try {
            if (server != null) {
                server.close();
                server = null;
            }
            if (endpoint != null) {
                Files.deleteIfExists(Endpoint.file(profile));
                ServerSockets.heal(endpoint);
                endpoint = null;
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Instance.class).warn("The socket cannot be taken away.", e);
        }
    }

    /** Ends it; the next start is the first again. */
    @Override
    public void close() {
        stopListening();
        try {
            lock.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(Instance.class).warn("The lock cannot be given back.", e);
        }
    }
}
