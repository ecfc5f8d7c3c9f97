package io.github.callcard.peer;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Map;

/** A session bus that hangs: whoever connects to it is let in, and never hears a word. */
public final class SilentBus implements AutoCloseable {

    private static final int MOST_CALLERS = 100;

    private final ServerSocketChannel socket;
    private final String address;

    private SilentBus(ServerSocketChannel socket, String address) {
        this.socket = socket;
        this.address = address;
    }

    public static SilentBus open(Path folder) throws IOException {
        Path file = folder.resolve("silent");
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        // The system connects whoever comes; nobody looks who it was.
        socket.bind(UnixDomainSocketAddress.of(file), MOST_CALLERS);
        return new SilentBus(socket, "unix:path=" + file);
    }

    /** The address, as a session tells it to its programs. */
    public String address() {
        return address;
    }

    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
