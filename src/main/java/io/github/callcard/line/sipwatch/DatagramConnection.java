package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * UDP to one server. The socket is connected: the system drops what others send, tells that nobody listens at the server's
 * port, and chooses the local address that the server sees where there is no translator.
 */
final class DatagramConnection implements Connection {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramConnection.class);
    private static final byte[] KEEP_ALIVE = {'\r', '\n', '\r', '\n'};

    private final ServerAddress server;
    private final Timers owner;
    private final Listener listener;
    private final DatagramChannel channel;
    private final InetSocketAddress local;
    private boolean over;

    /** @throws IOException where this computer has no way to the server */
    DatagramConnection(ServerAddress server, Timers owner, Listener listener) throws IOException {
        this.server = server;
        this.owner = owner;
        this.listener = listener;
        this.channel = DatagramChannel.open();
        try {
            channel.connect(server.address());
            local = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        owner.execute(() -> {
            if (!over) {
                listener.opened();
            }
        });
        Thread.ofPlatform().daemon().name("callcard-sip-udp").start(this::receive);
    }

    private void receive() {
        ByteBuffer datagram = ByteBuffer.allocate(65_536);
        try {
            while (true) {
                datagram.clear();
                channel.read(datagram);
                byte[] bytes = Arrays.copyOf(datagram.array(), datagram.position());
                if (!isKeepAlive(bytes)) {
                    take(bytes);
                }
            }
        } catch (PortUnreachableException e) {
            owner.execute(() -> lose("nobody listens at its port"));
        } catch (IOException e) {
            owner.execute(() -> lose(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn("A datagram could not be read", e);
            owner.execute(() -> lose("this computer cannot read what it sends"));
        }
    }

    private void take(byte[] datagram) {
        try {
            SipMessage message = SipParser.parse(datagram);
            owner.execute(() -> {
                if (!over) {
                    listener.received(message);
                }
            });
        } catch (MalformedMessageException e) {
            LOG.debug("A datagram of {} bytes is left out: {}", datagram.length, e.getMessage());
            e.answer().ifPresent(answer -> owner.execute(() -> send(answer.toBytes())));
        }
    }

    private static boolean isKeepAlive(byte[] datagram) {
        for (byte b : datagram) {
            if (b != '\r' && b != '\n' && b != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void send(byte[] message) {
        try {
            if (!over) {
                channel.write(ByteBuffer.wrap(message));
            }
        } catch (IOException e) {
            owner.execute(() -> lose(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void keepAlive() {
        send(KEEP_ALIVE);
    }

    @Override
    public InetSocketAddress local() {
        return local;
    }

    @Override
    public ServerAddress server() {
        return server;
    }

    @Override
    public boolean isReliable() {
        return false;
    }

    private void lose(String reason) {
        if (!over) {
            close();
            listener.lost(reason);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A socket could not be closed", e);
        }
    }
}
