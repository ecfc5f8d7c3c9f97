package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.RecordedEvents;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** The lines without a switchboard: passwords, silent servers, starting and stopping. */
class SipWatchLinesTest {

    private static final String INSTANCE = "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11";
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final RecordedEvents events = new RecordedEvents();

    @Test
    void withoutAPasswordTheServerIsLeftAlone() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
            SipWatchLines lines = new SipWatchLines(List.of(login(server.getLocalPort(), "udp", "")), INSTANCE);
            finish(lines.start(events));
            assertThat(health(lines).state()).isEqualTo(State.FAILED);
            assertThat(health(lines).message())
                    .hasToString("The password of 1001@cti.test is not known; enter it in the settings.");
            finish(lines.stop());
            server.setSoTimeout(1);
            assertThatThrownBy(() -> server.receive(new DatagramPacket(new byte[9], 9)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPasswordThatIsEnteredLaterIsTaken() throws Exception {
        AtomicReference<String> kept = new AtomicReference<>("");
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
            SipAccount account = login(server.getLocalPort(), "udp", "").account();
            SipWatchLines lines = new SipWatchLines(
                    List.of(new SipLogin(account, kept::get)),
                    INSTANCE,
                    SSLContext.getDefault(),
                    Duration.ofMillis(100));
            finish(lines.start(events));
            kept.set("secret");
            server.receive(new DatagramPacket(new byte[9], 9));
            finish(lines.stop());
        }
    }

    @Test
    void aServerThatRefusesConnectionsIsSaidAndTriedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
            port = free.getLocalPort();
        }
        SipWatchLines lines = new SipWatchLines(List.of(login(port, "tcp", "secret")), INSTANCE);
        finish(lines.start(events));
        assertThat(health(lines).state()).isEqualTo(State.RECONNECTING);
        assertThat(health(lines).message()).hasToString("127.0.0.1:" + port + " does not answer; trying again.");
        try (ServerSocket back = new ServerSocket(port, 1, LOOPBACK)) {
            back.accept().close();
        }
        finish(lines.stop());
        assertThat(events.all()).isEmpty();
    }

    @Test
    void aHostThatNobodyKnowsIsSaid() throws Exception {
        SipAccount account = SipAccounts.of("1001", "cti.test", "sip:pbx.invalid:5060");
        SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, "secret")), INSTANCE);
        finish(lines.start(events));
        assertThat(health(lines).message())
                .asString()
                .startsWith("pbx.invalid is not known to this network's name servers");
        finish(lines.stop());
    }

    @Test
    void accountsAreLinesOfTheirOwnEachAtItsServer() throws Exception {
        try (DatagramSocket one = new DatagramSocket(0, LOOPBACK);
                DatagramSocket other = new DatagramSocket(0, LOOPBACK)) {
            String elsewhere = "sip:127.0.0.1:" + other.getLocalPort();
            SipWatchLines lines = new SipWatchLines(
                    List.of(
                            login(one.getLocalPort(), "udp", "secret"),
                            new SipLogin(SipAccounts.of("2001", "branch.test", elsewhere), "secret")),
                    INSTANCE);
            lines.start(events);

            assertThat(request(one)).startsWith("SUBSCRIBE sip:1001@cti.test SIP/2.0");
            assertThat(request(other)).startsWith("SUBSCRIBE sip:2001@branch.test SIP/2.0");
            assertThat(lines.lines()).extracting(Line::name).containsExactly("SIP 1001", "SIP 2001");
            finish(lines.stop());
        }
    }

    @Test
    void aServerMayHaveAnAddressOfIpv6() throws Exception {
        InetAddress loopback = InetAddress.getAllByName("::1")[0];
        assumeThat(NetworkInterface.getByInetAddress(loopback))
                .as("this computer speaks IPv6")
                .isNotNull();
        try (DatagramSocket server = new DatagramSocket(0, loopback)) {
            SipAccount account = SipAccounts.of("1001", "cti.test", "sip:[::1]:" + server.getLocalPort());
            SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, "secret")), INSTANCE);
            lines.start(events);

            assertThat(request(server))
                    .containsPattern("Via: SIP/2.0/UDP \\[[0:]+1\\]:[0-9]+;")
                    .containsPattern("Contact: <sip:[^@>]+@\\[[0:]+1\\]:[0-9]+");
            finish(lines.stop());
        }
    }

    @Test
    void anAccountThatIsConfiguredTwiceIsRefused() {
        assertThatThrownBy(() -> new SipWatchLines(
                        List.of(login(5060, "udp", "secret"), login(5070, "udp", "secret")), INSTANCE))
                .hasMessage(
                        "The SIP account 1001@cti.test is configured twice; remove one of its lines from the settings.");
    }

    @Test
    void whatWasStoppedBeforeItStartedDoesNothing() throws Exception {
        SipWatchLines lines = new SipWatchLines(List.of(login(5060, "udp", "secret")), INSTANCE);
        finish(lines.stop());
        finish(lines.start(events));
        finish(lines.stop());
        assertThat(health(lines).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void itsThreadsEndWithIt() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
            Set<Thread> others = threads();
            SipWatchLines lines = new SipWatchLines(List.of(login(server.getLocalPort(), "udp", "secret")), INSTANCE);
            lines.start(events);
            server.receive(new DatagramPacket(new byte[9], 9));
            assertThat(others.containsAll(threads())).isFalse();
            finish(lines.stop());
            await().until(() -> others.containsAll(threads()));
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("callcard-sip-"))
                .collect(Collectors.toSet());
    }

    private static String request(DatagramSocket server) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
        server.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static LineHealth health(SipWatchLines lines) {
        return lines.lines().getFirst().health();
    }

    private static SipLogin login(int port, String transport, String password) {
        String proxy = "sip:127.0.0.1:" + port + ";transport=" + transport;
        return new SipLogin(SipAccounts.of("1001", "cti.test", proxy), password);
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(2, TimeUnit.MINUTES);
    }
}
