package io.github.callcard.peer;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free ports of this computer, for peers that cannot choose their own. */
public final class Ports {

    private Ports() {}

    /** A port that is free, as is the one behind it, which some telephones take for TLS. */
    static int freeWithNext() throws IOException {
        for (int attempt = 0; attempt < 20; attempt++) {
            int port = free();
            if (isFree(port + 1)) {
                return port;
            }
        }
        throw new IOException("no two free ports");
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        }
    }

    /** A port that is free for both UDP and TCP at this moment. */
    public static int free() throws IOException {
        IOException last = new IOException("no free port");
        for (int attempt = 0; attempt < 20; attempt++) {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            try (DatagramSocket udp = new DatagramSocket(new InetSocketAddress(loopback, 0));
                    ServerSocket tcp = new ServerSocket()) {
                tcp.bind(new InetSocketAddress(loopback, udp.getLocalPort()));
                return udp.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }
}
