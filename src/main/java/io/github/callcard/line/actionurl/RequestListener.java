package io.github.callcard.line.actionurl;

import io.github.callcard.line.actionurl.RequestReader.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes HTTP requests of phones, one for each connection, and answers all of them alike. One thread does it, which never
 * waits for anybody: a request may be as long as {@link RequestReader} allows, a connection as old as its bounds, and where
 * there are too many the oldest of whoever has most gives way.
 */
final class RequestListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestListener.class);

    /** Others have their turn in between, however many come at once. */
    private static final int ACCEPTED_AT_ONCE = 64;

    private static final int READ_AT_ONCE = 4096;

    private final Selector selector;
    private final AllowedSources allowed;
    private final Bounds bounds;
    private final LongSupplier nanos;
    private final BiConsumer<InetAddress, HttpRequest> requests;
    private final ByteBuffer buffer = ByteBuffer.allocate(READ_AT_ONCE);

    private final OpenConnections open;
    private volatile boolean stopping;

    private RequestListener(
            Selector selector,
            AllowedSources allowed,
            Bounds bounds,
            LongSupplier nanos,
            BiConsumer<InetAddress, HttpRequest> requests) {
        this.selector = selector;
        this.allowed = allowed;
        this.bounds = bounds;
        this.open = new OpenConnections(bounds);
        this.nanos = nanos;
        this.requests = requests;
    }

    /**
     * Listens from now on; what comes waits for {@link #serve}.
     *
     * @param allowed others are not even heard
     * @param nanos a clock that goes on evenly, as {@link System#nanoTime}
     * @param requests told of each request and the address that sent it, on the thread that serves
     * @throws IOException when one of the addresses cannot be listened on
     */
    static RequestListener open(
            List<InetSocketAddress> addresses,
            AllowedSources allowed,
            Bounds bounds,
            LongSupplier nanos,
            BiConsumer<InetAddress, HttpRequest> requests)
            throws IOException {
        RequestListener listener = new RequestListener(Selector.open(), allowed, bounds, nanos, requests);
        try {
            for (InetSocketAddress address : addresses) {
                listener.listenOn(address);
            }
        } catch (IOException | RuntimeException e) {
            listener.close();
            throw e;
        }
        return listener;
    }

    private void listenOn(InetSocketAddress address) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.configureBlocking(false);
            server.bind(address);
            server.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The port of the first address. */
    int port() throws IOException {
        for (SelectionKey key : selector.keys()) {
            if (key.channel() instanceof ServerSocketChannel server
                    && server.getLocalAddress() instanceof InetSocketAddress address) {
                return address.getPort();
            }
        }
        throw new IOException("nothing is listened on");
    }

    /**
     * Takes requests until {@link #stop}.
     *
     * @throws IOException when the system lets nothing be taken any more
     */
    void serve() throws IOException {
        while (!stopping) {
            selector.select(untilFirstEnd());
            Set<SelectionKey> ready = selector.selectedKeys();
            for (SelectionKey key : ready) {
                if (key.attachment() instanceof OpenConnection connection && open.contains(connection)) {
                    read(connection);
                }
            }
            for (SelectionKey key : ready) {
                if (key.channel() instanceof ServerSocketChannel server) {
                    accept(server);
                }
            }
            ready.clear();
            closeOld();
        }
    }

    /** Milliseconds to wait at most; 0 for as long as nothing comes. */
    private long untilFirstEnd() {
        return open.oldest()
                .map(oldest -> 1 + Math.max(0, TimeUnit.NANOSECONDS.toMillis(oldest.remaining(nanos.getAsLong()))))
                .orElse(0L);
    }

    private void accept(ServerSocketChannel server) throws IOException {
        for (int i = 0; i < ACCEPTED_AT_ONCE; i++) {
            SocketChannel channel = server.accept();
            if (channel == null) {
                return;
            }
            if (!(channel.getRemoteAddress() instanceof InetSocketAddress remote)
                    || !allowed.allow(remote.getAddress())) {
                channel.close();
                continue;
            }
            open.inTheWayOf(remote.getAddress()).ifPresent(this::giveUp);
            OpenConnection connection = new OpenConnection(
                    channel,
                    remote.getAddress(),
                    nanos.getAsLong() + bounds.time().toNanos());
            open.add(connection);
            channel.configureBlocking(false);
            read(connection);
            if (open.contains(connection)) {
                channel.register(selector, SelectionKey.OP_READ, connection);
            }
        }
    }

    /** Whatever it has said until now counts. */
    private void giveUp(OpenConnection connection) {
        read(connection);
        close(connection);
    }

    private void closeOld() {
        long now = nanos.getAsLong();
        for (OpenConnection connection : open.all()) {
            if (connection.remaining(now) > 0) {
                return;
            }
            giveUp(connection);
        }
    }

    private void read(OpenConnection connection) {
        try {
            Progress progress = connection.read(buffer);
            if (progress == Progress.MORE) {
                return;
            }
            if (progress == Progress.WHOLE) {
                take(connection);
            }
            connection.answer();
        } catch (IOException e) {
            LOG.debug("A connection broke: {}", e.getMessage());
        }
        close(connection);
    }

    private void take(OpenConnection connection) {
        try {
            requests.accept(connection.source(), connection.request());
        } catch (RuntimeException e) {
            LOG.error("A request of a phone could not be taken; the next ones are", e);
        }
    }

    private void close(OpenConnection connection) {
        if (open.remove(connection)) {
            try {
                connection.close();
            } catch (IOException e) {
                LOG.debug("A connection was not closed in order: {}", e.getMessage());
            }
        }
    }

    /** Lets {@link #serve} return soon. Any thread. */
    void stop() {
        stopping = true;
        selector.wakeup();
    }

    /** Listens no more and closes every connection; on the thread that served. */
    @Override
    public void close() throws IOException {
        open.all().forEach(this::close);
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
