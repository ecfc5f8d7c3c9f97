package io.github.callcard.app.instance;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the program within reach of the user's other processes: looks now and then whether its socket, and the file that says
 * where that is, are still there and its own, and makes anew what is not. Safe on any thread.
 */
final class InstanceListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceListener.class);
    private static final int TOKEN_BYTES = 32;

    private final Profile profile;
    private final ServerSockets sockets;
    private final RequestQueue requests;
    private final Duration pause;
    private final WorkerThread worker = new WorkerThread("instance-watch");
    private Consumer<Optional<String>> listener = fault -> {};
    private Optional<String> fault = Optional.empty();
    private @Nullable InstanceServer server;
    private @Nullable Endpoint endpoint;
    private @Nullable Endpoint written;
    private boolean closed;

    /** @param pause between two looks */
    InstanceListener(Profile profile, ServerSockets sockets, RequestQueue requests, Duration pause) {
        this.profile = profile;
        this.sockets = sockets;
        this.requests = requests;
        this.pause = pause;
    }

    /** Listens, as soon as that can be done. */
    void start() {
        Endpoint.read(profile).map(Endpoint::address).ifPresent(sockets::heal);
        look();
        lookAgainLater();
    }

    private void lookAgainLater() {
        var unused = worker.after(pause, () -> {
            try {
                look();
            } finally {
                lookAgainLater();
            }
        });
    }

    /**
     * Tells why other processes cannot reach the program, in one sentence, empty when they can: now and whenever it changes.
     *
     * @param hearer called on any thread; must return at once
     */
    synchronized void onFault(Consumer<Optional<String>> hearer) {
        listener = hearer;
        hearer.accept(fault);
    }

    /** Mends what is not in its place. */
    synchronized void look() {
        if (!closed) {
            say(mend());
        }
    }

    /** Answers why it cannot be mended, empty when all is well. */
    private Optional<String> mend() {
        try {
            if (server == null || !server.isReachable()) {
                listen();
            }
            Endpoint own = Objects.requireNonNull(endpoint);
            Optional<Endpoint> found = Endpoint.read(profile);
            if (found.equals(Optional.of(own))) {
                return Optional.empty();
            }
            if (found.isPresent() && isSecondProgram(found.get(), own)) {
                return Optional.of(
                        "Another Callcard runs with the same settings and hears the softphones and links; end"
                                + " one of the two.");
            }
            own.write(profile);
            written = own;
            return Optional.empty();
        } catch (IOException e) {
            LOG.debug("Other processes cannot reach this one.", e);
            return Optional.of("Softphones and links cannot reach Callcard (" + reason(e)
                    + "). It tries again every minute; start it anew if this stays.");
        }
    }

    /** Only where the lock's file was taken away as well can there be one; what lay there before the start is none. */
    private boolean isSecondProgram(Endpoint found, Endpoint own) {
        return written != null
                && !found.equals(written)
                && !found.address().equals(own.address())
                && ServerSockets.isHeard(found.address());
    }

    private void say(Optional<String> now) {
        if (!now.equals(fault)) {
            fault = now;
            now.ifPresentOrElse(LOG::warn, () -> LOG.info("Other processes can reach this one again."));
            listener.accept(now);
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null || reason.isBlank() ? e.getClass().getSimpleName() : reason;
    }

    /** Connections that were accepted before are heard to their end. */
    private void listen() throws IOException {
        if (server != null) {
            server.close();
            LOG.info("The socket was gone, or was another one's; another takes its place.");
        }
        ListeningSocket socket = sockets.open();
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        Endpoint made = new Endpoint(socket.address(), HexFormat.of().formatHex(random));
        InstanceServer started =
                new InstanceServer(socket, made.token(), InstanceServer.TimeLimits.USUAL, worker, requests);
        started.start();
        server = started;
        endpoint = made;
    }

    /** Hears of no more requests and takes away what is its own. */
    @Override
    public synchronized void close() {
        closed = true;
        requests.end();
        try {
            if (server != null) {
                server.close();
            }
            if (endpoint != null) {
                if (Endpoint.read(profile).equals(Optional.of(endpoint))) {
                    Files.deleteIfExists(Endpoint.file(profile));
                }
                sockets.heal(endpoint.address());
            }
        } catch (IOException e) {
            LOG.warn("The socket cannot be taken away.", e);
        } finally {
            server = null;
            endpoint = null;
            worker.close();
        }
    }
}
