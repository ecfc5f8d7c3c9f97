package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipMessage;
import java.net.InetSocketAddress;

/**
 * A way to one server, over which requests go both ways. Only what comes from that server's address arrives, so that nobody
 * else can send anything. Its methods belong to the thread of {@link Timers}, where its listener is told, too.
 */
interface Connection {

    /** Learns what comes of a connection. */
    interface Listener {

        void opened();

        void received(SipMessage message);

        /** Nothing comes any more; told once, and not of a connection that was closed here. */
        void lost(String reason);
    }

    /** Sends at once or keeps it until it can be sent; never waits. */
    void send(byte[] message);

    /** Sends what keeps address translators on the way from forgetting the connection (RFC 5626, section 4.4.1). */
    void keepAlive();

    /** This computer's side, known once the connection is open. */
    InetSocketAddress local();

    /** The server's side. */
    ServerAddress server();

    /** True where what is sent arrives or the connection is lost. */
    boolean isReliable();

    void close();
}
