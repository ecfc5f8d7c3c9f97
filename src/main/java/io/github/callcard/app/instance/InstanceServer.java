package io.github.callcard.app.instance;

import io.github.callcard.app.instance.AcceptOrder.Place;
import io.github.callcard.app.instance.WireFormat.BadMessageException;
import io.github.callcard.os.LastingThread;
import io.github.callcard.os.WorkerThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the user's other processes. One request a connection, in the order of their acceptance; who says nothing in
 * time, says too much or is another user is cut off and harms nobody. Nothing becomes of a request whose process did not
 * wait for it.
 */
final class InstanceServer implements AutoCloseable {

    /**
     * The times for which it waits.
     *
     * @param request how long a connection may take from its acceptance until everything is said
     * @param place how long later ones are held back for it
     */
    record TimeLimits(Duration request, Duration place) {

        /** A process on a busy machine is heard as long as it waits itself. */
        static final TimeLimits USUAL = new TimeLimits(Duration.ofSeconds(12), Duration.ofMillis(500));
    }

    private static final Logger LOG = LoggerFactory.getLogger(InstanceServer.class);

    private static final int MOST_CONNECTIONS = 64;
    private static final Duration TO_STOP_ACCEPTING = Duration.ofSeconds(1);

    private final ListeningSocket socket;
    private final String token;
    private final TimeLimits limits;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final WorkerThread timer;
    private final CommandQueue commands;
    private final AcceptOrder order;
    private @Nullable Thread accepting;

    /** @param timer cuts connections off; closed by the caller */
    InstanceServer(ListeningSocket socket, String token, TimeLimits limits, WorkerThread timer, CommandQueue commands) {
        this.commands = commands;
        this.socket = socket;
        this.token = token;
        this.limits = limits;
        this.timer = timer;
        this.order = new AcceptOrder(limits.place());
    }

    void start() {
        accepting = LastingThread.start("instance", this::accept);
    }

    /** True when whoever goes to its address is heard. */
    boolean isReachable() {
        return accepting != null && accepting.isAlive() && socket.isInPlace();
    }

    private void accept() {
        while (socket.channel().isOpen()) {
            try {
                connections.acquire();
                acceptOne();
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("Another process could not be heard: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The place among the connections, which the caller took, is given back when this one is over. */
    private void acceptOne() throws IOException {
        SocketChannel client = null;
        Place place = null;
        boolean heard = false;
        try {
            client = socket.channel().accept();
            place = order.next();
            SocketChannel accepted = client;
            Place itsPlace = place;
            Thread.ofVirtual().name("instance-request").start(() -> hear(accepted, itsPlace));
            heard = true;
        } finally {
            if (!heard) {
                connections.release();
                if (place != null) {
                    place.close();
                }
                if (client != null) {
                    client.close();
                }
            }
        }
    }

    /** The system has no file handle left, or the like: asking again at once would only burn the processor. */
    private void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(SocketChannel client, Place place) {
        Future<?> end = CompletableFuture.completedFuture(null);
        // Either everything was said in time, or the connection is cut off; never both.
        AtomicBoolean decided = new AtomicBoolean();
        try (place;
                client) {
            end = timer.after(limits.request(), () -> {
                if (decided.compareAndSet(false, true)) {
                    close(client);
                }
            });
            if (isOfThisUser(client)) {
                converse(client, place, decided);
            } else {
                LOG.warn("A process of another user was refused.");
            }
        } catch (BadMessageException e) {
            LOG.warn("A request was refused. {}", e.getMessage());
        } catch (IOException e) {
            LOG.info("A process went away, or took too long: {}", e.toString());
        } catch (InterruptedException e) {
            LOG.info("A request was given up.");
        } finally {
            end.cancel(false);
            connections.release();
        }
    }

    private void converse(SocketChannel client, Place place, AtomicBoolean decided)
            throws IOException, InterruptedException {
        InputStream in = Channels.newInputStream(client);
        OutputStream out = Channels.newOutputStream(client);
        Command command = WireFormat.readRequest(in, token);
        WireFormat.writeReady(out);
        WireFormat.readGo(in);
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        place.await();
        Optional<Reply> reply = commands.take(command);
        place.close();
        if (reply.isPresent()) {
            WireFormat.writeReply(out, reply.get());
        }
    }

    /** False where the system tells of another user; elsewhere the token does, which only this user can read. */
    private boolean isOfThisUser(SocketChannel client) throws IOException {
        if (!(socket.address() instanceof UnixDomainSocketAddress here)
                || !client.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        UserPrincipal peer = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
        return peer.equals(Files.getOwner(here.getPath()));
    }

    private static void close(SocketChannel client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a connection does not close", e);
        }
    }

    /** Accepts nobody more; who was accepted is heard to the end. Nobody listens at the address when it returns. */
    @Override
    public void close() throws IOException {
        socket.channel().close();
        if (accepting != null) {
            // While the thread is on its way out of the system, the socket is still there.
            accepting.interrupt();
            try {
                accepting.join(TO_STOP_ACCEPTING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
