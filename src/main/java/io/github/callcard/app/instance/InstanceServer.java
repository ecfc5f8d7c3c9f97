package io.github.callcard.app.instance;

import io.github.callcard.app.instance.WireFormat.BadMessageException;
import io.github.callcard.os.LastingThread;
import io.github.callcard.os.WorkerThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to the user's other processes. One request a connection; who says nothing in time, says too much or is another
 * user is cut off and harms nobody.
 */
final class InstanceServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceServer.class);

    private static final int MOST_CONNECTIONS = 16;

    private final ServerSocketChannel socket;
    private final String token;
    private final Duration patience;
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
    private final WorkerThread impatience = new WorkerThread("instance-impatience");
    private final RequestQueue requests;

    /** @param patience how long a connection may take from its first byte to its last */
    InstanceServer(ServerSocketChannel socket, String token, Duration patience, RequestQueue requests) {
        this.requests = requests;
        this.socket = socket;
        this.token = token;
        this.patience = patience;
    }

    void start() {
        LastingThread.start("instance", this::accept);
    }

    private void accept() {
        while (socket.isOpen()) {
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
        boolean heard = false;
        try {
            client = socket.accept();
            SocketChannel accepted = client;
            Thread.ofVirtual().name("instance-request").start(() -> hear(accepted));
            heard = true;
        } finally {
            if (!heard) {
                connections.release();
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

    private void hear(SocketChannel client) {
        Future<?> end = CompletableFuture.completedFuture(null);
        try (client) {
            end = impatience.after(patience, () -> close(client));
            if (isOfThisUser(client)) {
                Request request = WireFormat.readRequest(Channels.newInputStream(client), token);
                WireFormat.writeReply(Channels.newOutputStream(client), requests.take(request));
            } else {
                LOG.warn("A process of another user was refused.");
            }
        } catch (BadMessageException e) {
            LOG.warn("A request was refused. {}", e.getMessage());
        } catch (IOException e) {
            LOG.info("A process went away, or took too long: {}", e.toString());
        } finally {
            end.cancel(false);
            connections.release();
        }
    }

    /** Where the system tells who is at the other end. Elsewhere the token does, which only this user can read. */
    private boolean isOfThisUser(SocketChannel client) throws IOException {
        if (!(socket.getLocalAddress() instanceof UnixDomainSocketAddress here)
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

    @Override
    public void close() throws IOException {
        socket.close();
        impatience.close();
    }
}
