package io.github.callcard.line.fritzbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether a FRITZ!Box is in this network: its usual name leads to a private address, and one of its ports is open. */
public final class BoxSearch {

    private static final Logger LOG = LoggerFactory.getLogger(BoxSearch.class);

    private BoxSearch() {}

    /** True when one answers by its usual name. Blocks, as long as the system's resolver does and then for this limit at most. */
    public static boolean answers(Duration limit) {
        return answers(
                FritzBoxSettings.USUAL_HOST, List.of(FritzBoxSettings.USUAL_PORT, CallListAccess.USUAL_PORT), limit);
    }

    static boolean answers(String host, List<Integer> ports, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            List<InetAddress> addresses = new BoxAddress(host).lookUp();
            return ports.stream()
                    .anyMatch(port -> addresses.stream().anyMatch(address -> isOpen(address, port, deadline)));
        } catch (IOException e) {
            LOG.debug("No FRITZ!Box in this network: {}", e.toString());
            return false;
        }
    }

    /** A refusal comes at once; silence may take half of what is left, so that there is time for another port. */
    private static boolean isOpen(InetAddress address, int port, long deadline) {
        long millis = (deadline - System.nanoTime()) / 2_000_000;
        if (millis <= 0 || Thread.currentThread().isInterrupted()) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), (int) Math.min(millis, Integer.MAX_VALUE));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
