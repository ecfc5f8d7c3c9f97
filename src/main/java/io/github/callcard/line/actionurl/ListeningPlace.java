package io.github.callcard.line.actionurl;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;

/** The place where phones are listened to: its addresses, and its sentences about them. */
record ListeningPlace(ActionUrlSettings settings) {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    /**
     * The sentence about a port that is open.
     *
     * @param port that is listened on
     */
    Sentence ready(int port) {
        return settings.lan()
                ? Sentence.of("Ready for what desk phones report on port {0}.", port)
                : Sentence.of(
                        "Ready on port {0} for this computer alone; phones in the network have to be let in by the"
                                + " line's settings.",
                        port);
    }

    /** Another program has the port. */
    Sentence inUse() {
        return Sentence.of(
                "Port {0} is in use by another program; end that program, or choose another port here and in the phone.",
                settings.port());
    }

    Sentence broken(IOException cause) {
        return Sentence.of(
                "Callcard cannot listen on port {0} ({1}); choose another port here and in the phone.",
                settings.port(), String.valueOf(cause.getMessage()));
    }

    /** The addresses to listen at: all of this computer, or its own two for programs on it. */
    List<InetSocketAddress> addresses() throws IOException {
        if (settings.lan()) {
            return List.of(new InetSocketAddress(settings.port()));
        }
        List<InetSocketAddress> addresses = new ArrayList<>();
        addresses.add(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), settings.port()));
        InetAddress six = InetAddress.getByAddress(LOOPBACK_6);
        if (settings.port() > 0 && NetworkInterface.getByInetAddress(six) != null) {
            addresses.add(new InetSocketAddress(six, settings.port()));
        }
        return addresses;
    }
}
