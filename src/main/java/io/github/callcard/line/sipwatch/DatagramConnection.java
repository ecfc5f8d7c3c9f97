package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
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
final class DatagramConnection extends OwnedConnection {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramConnection.class);
    private static final byte[] KEEP_ALIVE = {'\r', '\n', '\r', '\n'};

    private final DatagramChannel channel;
    private final InetSocketAddress local;

    /** @throws IOException where this computer has no way to the server */
    DatagramConnection(ServerAddress server, Timers owner, Listener listener) throws IOException {
        super(server, owner, listener);
        this.channel = DatagramChannel.open();
        try {
            channel.connect(server.address());
            local = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        execute(this::opened);
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
            lost("nobody listens at its port");
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A datagram could not be read", e);
            lost("this computer cannot read what it sends");
        }
    }

    private void take(byte[] datagram) {
        try {
            received(SipParser.parse(datagram));
        } catch (MalformedMessageException e) {
            LOG.debug("A datagram of {} bytes is left out: {}", datagram.length, e.getMessage());
            received(e);
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
            if (!isOver()) {
                channel.write(ByteBuffer.wrap(message));
            }
        } catch (IOException e) {
            lost(String.valueOf(e.getMessage()));
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
    public boolean isReliable() {
        return false;
    }

    @Override
    void closeSocket() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A socket could not be closed", e);
        }
    }
}
