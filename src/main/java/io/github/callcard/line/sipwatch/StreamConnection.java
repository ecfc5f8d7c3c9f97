package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipStream;
import io.github.callcard.line.sipwatch.message.SipStream.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TCP or TLS to one server. One thread opens it and reads, another writes, since a server that takes nothing makes whoever
 * writes to it wait.
 */
final class StreamConnection extends OwnedConnection {

    /** Opens the socket; that may take seconds, and runs on the connection's own thread. */
    interface Opening {
        Socket open(ServerAddress server) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);
    private static final byte[] PING = {'\r', '\n', '\r', '\n'};
    private static final byte[] PONG = {'\r', '\n'};

    /** Far more than a watcher ever has under way. */
    private static final int MOST_UNSENT = 64;

    private final BlockingQueue<byte[]> unsent = new ArrayBlockingQueue<>(MOST_UNSENT);
    private @Nullable Thread writer;

    /** Set by the connection's own thread: the owner's may have ended by then. */
    private volatile @Nullable Socket socket;

    StreamConnection(ServerAddress server, Timers owner, Opening opening, Listener listener) {
        super(server, owner, listener);
        Thread.ofPlatform().daemon().name("callcard-sip-stream").start(() -> run(opening));
    }

    private void run(Opening opening) {
        try (Socket opened = opening.open(server())) {
            socket = opened;
            if (isOver()) {
                return; // closed meanwhile, when there was no socket yet
            }
            OutputStream out = opened.getOutputStream();
            execute(() -> opened(out));
            read(opened.getInputStream());
            lost("it closed the connection");
        } catch (SSLException e) {
            LOG.info("TLS with {} failed: {}", server().host(), e.getMessage());
            lost("this computer does not trust its certificate, or it speaks no TLS there");
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A connection to {} failed", server().host(), e);
            lost("this computer cannot speak with it");
        }
    }

    private void opened(OutputStream out) {
        if (isOver()) {
            return;
        }
        writer = Thread.ofPlatform().daemon().name("callcard-sip-write").start(() -> write(out));
        opened();
    }

    private void read(InputStream in) throws IOException {
        SipStream stream = new SipStream();
        byte[] bytes = new byte[8192];
        for (int count = in.read(bytes); count >= 0 && stream.isUsable(); count = in.read(bytes)) {
            stream.add(bytes, 0, count);
            takeAll(stream);
        }
    }

    private void takeAll(SipStream stream) {
        boolean more = true;
        while (more) {
            try {
                Optional<Item> item = stream.next();
                item.ifPresent(this::take);
                more = item.isPresent();
            } catch (MalformedMessageException e) {
                LOG.debug("A message is left out: {}", e.getMessage());
                received(e);
            }
        }
    }

    private void take(Item item) {
        switch (item) {
            case Item.Message came -> received(came.message());
            case Item.Ping ping -> handOver(() -> send(PONG));
            case Item.Pong pong -> {} // not every server answers: its silence would say nothing
        }
    }

    private void write(OutputStream out) {
        try {
            while (true) {
                out.write(unsent.take());
                out.flush();
            }
        } catch (InterruptedException e) {
            LOG.debug("Closed");
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void send(byte[] message) {
        if (!isOver() && !unsent.offer(message)) {
            lost("it takes nothing any more");
        }
    }

    @Override
    public void keepAlive() {
        send(PING);
    }

    @Override
    public InetSocketAddress local() {
        @Nullable Socket open = socket;
        if (open == null) {
            throw new IllegalStateException("a connection that is not open yet has no address");
        }
        return new InetSocketAddress(open.getLocalAddress(), open.getLocalPort());
    }

    @Override
    public boolean isReliable() {
        return true;
    }

    @Override
    void closeSocket() {
        if (writer != null) {
            writer.interrupt();
        }
        @Nullable Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("A connection was closed by the other side: {}", e.getMessage());
            }
        }
    }
}
