package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.os.PrivateAuthority;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections over real sockets of this computer. */
class ConnectionsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static final String NOTIFY = """
            NOTIFY sip:watcher@127.0.0.1 SIP/2.0
            Via: SIP/2.0/%s 127.0.0.1;branch=z9hG4bK1
            From: <sip:1001@example.com>;tag=theirs
            To: <sip:1001@example.com>;tag=ours
            Call-ID: call
            CSeq: 1 NOTIFY
            Content-Length: 0

            """.replace("\n", "\r\n");

    /** Keys take seconds to make. */
    @TempDir
    private static Path folder;

    private static PrivateAuthority authority;

    private final WatchThread thread = new WatchThread();
    private final Noted noted = new Noted();
    private Connections connections;

    @BeforeAll
    static void makeAuthority() throws Exception {
        authority = new PrivateAuthority(folder);
    }

    @AfterAll
    static void endAuthority() {
        authority.close();
    }

    @BeforeEach
    void trustTheAuthority() throws Exception {
        connections = new Sockets(authority.trust());
    }

    @AfterEach
    void end() {
        thread.end();
    }

    @Test
    void datagramsGoBothWaysWithOneServer() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK);
                DatagramSocket stranger = new DatagramSocket(0, LOOPBACK)) {
            Connection connection = open(Transport.UDP, server.getLocalPort());
            await().until(() -> noted.opened == 1);
            thread.execute(() -> connection.send("hello".getBytes(StandardCharsets.UTF_8)));
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            server.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .isEqualTo("hello");
            assertThat(connection.local()).isEqualTo(packet.getSocketAddress());

            byte[] notify = NOTIFY.formatted("UDP").getBytes(StandardCharsets.UTF_8);
            stranger.send(new DatagramPacket(notify, notify.length, packet.getSocketAddress()));
            server.send(new DatagramPacket("\r\n\r\n".getBytes(StandardCharsets.UTF_8), 4, packet.getSocketAddress()));
            server.send(new DatagramPacket("nonsense".getBytes(StandardCharsets.UTF_8), 8, packet.getSocketAddress()));
            server.send(new DatagramPacket(notify, notify.length, packet.getSocketAddress()));
            await().until(() -> !noted.received.isEmpty());
            assertThat(noted.received).as("the stranger's was sent first").hasSize(1);
            assertThat(noted.lost).isEmpty();
            thread.execute(connection::close);
        }
    }

    @Test
    void aPortWhereNobodyListensIsSaidAtTheNextMessage() throws Exception {
        int port;
        try (DatagramSocket gone = new DatagramSocket(0, LOOPBACK)) {
            port = gone.getLocalPort();
        }
        Connection connection = open(Transport.UDP, port);
        await().until(() -> {
            thread.execute(connection::keepAlive);
            return !noted.lost.isEmpty();
        });
        assertThat(noted.lost).hasSize(1);
    }

    @Test
    void aStreamCarriesMessagesAndKeepAlives() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Connection connection = open(Transport.TCP, server.getLocalPort());
            try (Socket accepted = server.accept()) {
                talk(connection, accepted, "TCP");
            }
            await().until(() -> !noted.lost.isEmpty());
            assertThat(noted.lost).containsExactly("it closed the connection");
        }
    }

    @Test
    void anEncryptedStreamIsTheSame() throws Exception {
        try (ServerSocket server = encryptedServer()) {
            Connection connection = open(Transport.TLS, server.getLocalPort());
            try (Socket accepted = server.accept()) {
                talk(connection, accepted, "TLS");
            }
            await().until(() -> !noted.lost.isEmpty());
        }
    }

    private void talk(Connection connection, Socket accepted, String transport) throws Exception {
        InputStream in = accepted.getInputStream();
        accepted.getOutputStream()
                .write((NOTIFY + "\r\n\r\n" + NOTIFY)
                        .formatted(transport, transport)
                        .getBytes(StandardCharsets.UTF_8));
        await().until(() -> noted.received.size() == 2);
        assertThat(new String(in.readNBytes(2), StandardCharsets.UTF_8))
                .as("the ping is answered")
                .isEqualTo("\r\n");
        thread.execute(() -> connection.send("hello".getBytes(StandardCharsets.UTF_8)));
        thread.execute(connection::keepAlive);
        assertThat(new String(in.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("hello\r\n\r\n");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        try (ServerSocket server = encryptedServer()) {
            Thread.ofVirtual().start(() -> {
                try (Socket accepted = server.accept()) {
                    accepted.getInputStream().read();
                } catch (java.io.IOException e) {
                    // the other side went away, as it should
                }
            });
            open("localhost", Transport.TLS, server.getLocalPort());
            await().until(() -> !noted.lost.isEmpty());
            assertThat(noted.lost.getFirst()).startsWith("this computer does not trust its certificate");
            assertThat(noted.opened).isZero();
        }
    }

    @Test
    void aFloodWaitsInTheNetworkWhileTheOwnerIsBusy() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            open(Transport.TCP, server.getLocalPort());
            try (Socket accepted = server.accept()) {
                await().until(() -> noted.opened == 1);
                thread.execute(() -> awaitQuietly(busy));
                int sent = 20_000;
                Thread.ofVirtual().start(() -> flood(accepted, sent));
                awaitWaiting("callcard-sip-stream");
                assertThat(noted.received).isEmpty();

                busy.countDown();
                await().until(() -> noted.received.size() == sent);
                assertThat(noted.lost).isEmpty();
            }
        }
    }

    private static void flood(Socket socket, int messages) {
        byte[] notify = NOTIFY.formatted("TCP").getBytes(StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < messages; i++) {
                socket.getOutputStream().write(notify);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFloodOfDatagramsIsDroppedByTheNetworkWhileTheOwnerIsBusy() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
            Connection connection = open(Transport.UDP, server.getLocalPort());
            await().until(() -> noted.opened == 1);
            thread.execute(() -> awaitQuietly(busy));
            byte[] notify = NOTIFY.formatted("UDP").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5_000; i++) {
                server.send(new DatagramPacket(notify, notify.length, connection.local()));
            }
            awaitWaiting("callcard-sip-udp");

            busy.countDown();
            await().until(() -> noted.received.size() > OwnedConnection.MOST_WAITING);
            int before = noted.received.size();
            await().until(() -> {
                server.send(new DatagramPacket(notify, notify.length, connection.local()));
                return noted.received.size() > before;
            });
            thread.execute(connection::close);
        }
    }

    @Test
    void aConnectionIsClosedInTheMiddleOfAFlood() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
            Connection connection = open(Transport.UDP, server.getLocalPort());
            await().until(() -> noted.opened == 1);
            thread.execute(() -> {
                awaitQuietly(busy);
                connection.close();
            });
            byte[] notify = NOTIFY.formatted("UDP").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1_000; i++) {
                server.send(new DatagramPacket(notify, notify.length, connection.local()));
            }
            awaitWaiting("callcard-sip-udp");

            busy.countDown();
            await().until(() -> readers("callcard-sip-udp").isEmpty());
            assertThat(noted.received).isEmpty();
        }
    }

    /** The thread that reads waits for the owner, not for the network. */
    private static void awaitWaiting(String reader) {
        await().until(() -> readers(reader).stream()
                .anyMatch(each -> each.getState() == Thread.State.WAITING
                        && Arrays.stream(each.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("handOver"))));
    }

    private static List<Thread> readers(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals(name))
                .toList();
    }

    @Test
    void aServerThatTakesNothingMakesNobodyWait() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            Connection connection = open(Transport.TCP, server.getLocalPort());
            try (Socket accepted = server.accept()) {
                await().until(() -> noted.opened == 1);
                byte[] much = new byte[1_000_000];
                for (int i = 0; i < 200; i++) {
                    thread.execute(() -> connection.send(much));
                }
                await().until(() -> !noted.lost.isEmpty());
                assertThat(noted.lost).containsExactly("it takes nothing any more");
                assertThat(accepted.isConnected()).isTrue();
            }
        }
    }

    @Test
    void aConnectionThatFailsToOpenForAnyReasonIsLost() {
        ServerAddress server = new ServerAddress("127.0.0.1", new InetSocketAddress(LOOPBACK, 5061), Transport.TLS);
        new StreamConnection(
                server,
                thread,
                address -> {
                    throw new ProviderException("no such curve");
                },
                noted);
        await().until(() -> !noted.lost.isEmpty());
    }

    @Test
    void aConnectionThatWasClosedBeforeItOpenedStaysClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            ServerAddress address = new ServerAddress(
                    "127.0.0.1", new InetSocketAddress(LOOPBACK, server.getLocalPort()), Transport.TCP);
            Connection connection = new StreamConnection(
                    address,
                    thread,
                    place -> {
                        awaitQuietly(closed);
                        return new Socket(LOOPBACK, server.getLocalPort());
                    },
                    noted);
            thread.execute(() -> {
                connection.close();
                thread.end();
                closed.countDown();
            });
            try (Socket accepted = server.accept()) {
                assertThat(accepted.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusedConnectionIsLost() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, LOOPBACK)) {
            port = gone.getLocalPort();
        }
        open(Transport.TCP, port);
        await().until(() -> !noted.lost.isEmpty());
        assertThat(noted.opened).isZero();
    }

    private Connection open(Transport transport, int port) throws Exception {
        return open("127.0.0.1", transport, port);
    }

    private Connection open(String host, Transport transport, int port) throws Exception {
        InetSocketAddress address = new InetSocketAddress(LOOPBACK, port);
        return connections.open(new ServerAddress(host, address, transport), thread, noted);
    }

    /** A server with a certificate for 127.0.0.1. */
    private static ServerSocket encryptedServer() throws Exception {
        return authority.identity().getServerSocketFactory().createServerSocket(0, 1, LOOPBACK);
    }

    /** A listener that notes everything it is told. */
    private static final class Noted implements Connection.Listener {

        private volatile int opened;
        private final List<SipMessage> received = new CopyOnWriteArrayList<>();
        private final List<String> lost = new CopyOnWriteArrayList<>();

        @Override
        public void opened() {
            opened = 1;
        }

        @Override
        public void received(SipMessage message) {
            received.add(message);
        }

        @Override
        public void lost(String reason) {
            lost.add(reason);
        }
    }
}
