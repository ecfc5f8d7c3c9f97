package io.github.callcard.app.instance;

import io.github.callcard.app.instance.WireFormat.BadMessageException;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private final ScheduledExecutorService impatience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("instance-impatience").factory());
    private final RequestQueue requests;

    /** @param patience how long a connection may take from its first byte to its last */
    InstanceServer(ServerSocketChannel socket, String token, Duration patience, RequestQueue requests) {
        this.requests = requests;
        this.socket = socket;
        this.token = token;
        this.patience = patience;
    }

    void start() {
        Thread.ofPlatform().daemon().name("instance").start(this::accept);
    }

    private void accept() {
        while (socket.isOpen()) {
            try {
                connections.acquire();
                SocketChannel client = socket.accept();
                Thread.ofVirtual().name("instance-request").start(() -> hear(client));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                connections.release();
                LOG.warn("Another process could not be heard: {}", e.toString());
                pause();
            } catch (InterruptedException e) {
                return;
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
        ScheduledFuture<?> end = impatience.schedule(() -> close(client), patience.toMillis(), TimeUnit.MILLISECONDS);
        try (client) {
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
        impatience.shutdownNow();
    }
}
