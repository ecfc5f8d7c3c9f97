package io.github.callcard.line.fritzbox;

import io.github.callcard.line.connection.BoundedLines;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One TCP connection to a call monitor. Nothing is ever written: the box alone speaks, and may be silent for days. That the other
 * end is gone is found by the system's keep-alive, within about a minute. Opened and read on one thread; closed from any.
 */
final class MonitorConnection implements Closeable {

    /** Seconds of silence before the first probe, between two, and how many go unanswered before the connection is lost. */
    static final Map<SocketOption<Integer>, Integer> KEEP_ALIVE = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, 30,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
            ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

    /** The bytes of a line: several times what a box has reason to send. */
    static final int LONGEST_LINE = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MonitorConnection.class);

    private final Socket socket;

    /** @param socket not connected yet */
    MonitorConnection(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects.
     *
     * @throws IOException when the box does not take the connection
     */
    void open(InetAddress address, int port, Timing timing) throws IOException {
        socket.setKeepAlive(true);
        for (Map.Entry<SocketOption<Integer>, Integer> option : KEEP_ALIVE.entrySet()) {
            if (socket.supportedOptions().contains(option.getKey())) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
        socket.connect(new InetSocketAddress(address, port), millis(timing.connect()));
        socket.setSoTimeout(millis(timing.check()));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** The box's lines, once the connection is open; reading times out after each {@link Timing#check} of silence. */
    BoundedLines lines() throws IOException {
        return new BoundedLines(socket.getInputStream(), LONGEST_LINE);
    }

    /** The address of this computer that the connection goes out from. */
    InetAddress localAddress() {
        return socket.getLocalAddress();
    }

    /** The box's address, and where the connection goes out from. */
    @Override
    public String toString() {
        return socket.getRemoteSocketAddress() + " from " + socket.getLocalSocketAddress();
    }

    /** Ends the connection; a read or an opening that waits fails at once. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A connection did not close", e);
        }
    }
}
