package io.github.callcard.app.instance;

import io.github.callcard.app.instance.Turns.Turn;
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
     * How patient it is.
     *
     * @param request how long a connection may take from its acceptance until everything is said
     * @param place how long later ones are held back for it
     */
    record Patience(Duration request, Duration place) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    private static final Logger LOG = LoggerFactory.getLogger(InstanceServer.class);

    private static final int MOST_CONNECTIONS = 64;
    private static final Duration TO_STOP_ACCEPTING = Duration.ofSeconds(1);

    private final ListeningSocket socket;
    private final String token;
    private final Patience patience;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final WorkerThread impatience;
    private final RequestQueue requests;
    private final Turns turns;
    private @Nullable Thread accepting;

    /** @param impatience cuts connections off; closed by the caller */
    InstanceServer(
            ListeningSocket socket, String token, Patience patience, WorkerThread impatience, RequestQueue requests) {
        this.requests = requests;
        this.socket = socket;
        this.token = token;
        this.patience = patience;
        this.impatience = impatience;
        this.turns = new Turns(patience.place());
    }

    void start() {
        accepting = LastingThread.start("instance", this::accept);
    }

    /** Whether who goes to its address is heard. */
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
        Turn turn = null;
        boolean heard = false;
        try {
            client = socket.channel().accept();
            turn = turns.next();
            SocketChannel accepted = client;
            Turn itsTurn = turn;
            Thread.ofVirtual().name("instance-request").start(() -> hear(accepted, itsTurn));
            heard = true;
        } finally {
            if (!heard) {
                connections.release();
                if (turn != null) {
                    turn.close();
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

    private void hear(SocketChannel client, Turn turn) {
        Future<?> end = CompletableFuture.completedFuture(null);
        // Either everything was said in time, or the connection is cut off; never both.
        AtomicBoolean decided = new AtomicBoolean();
        try (turn;
                client) {
            end = impatience.after(patience.request(), () -> {
                if (decided.compareAndSet(false, true)) {
                    close(client);
                }
            });
            if (isOfThisUser(client)) {
                converse(client, turn, decided);
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

    private void converse(SocketChannel client, Turn turn, AtomicBoolean decided)
            throws IOException, InterruptedException {
        InputStream in = Channels.newInputStream(client);
        OutputStream out = Channels.newOutputStream(client);
        Request request = WireFormat.readRequest(in, token);
        WireFormat.writeReady(out);
        WireFormat.readGo(in);
        if (!decided.compareAndSet(false, true)) {
            return;
        }
        turn.await();
        Optional<Reply> reply = requests.take(request);
        turn.close();
        if (reply.isPresent()) {
            WireFormat.writeReply(out, reply.get());
        }
    }

    /** Where the system tells who is at the other end. Elsewhere the token does, which only this user can read. */
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
