package io.github.callcard.superoffice;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.TimeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that break off, hang, drip or cannot be trusted: always an error, soon, and never half an answer. */
@Timeout(600)
class BrokenConnectionTest {

    /** Sends the head, and then the same again and again. */
    private static RawServer endless(String head, byte[] again) throws IOException {
        return new RawServer(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(again);
            }
        });
    }

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerCutAnywhereIsNoAnswer(boolean packed) throws Exception {
        byte[] body = packed ? gzip(Servers.ONE_ROW) : Servers.ONE_ROW.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                + (packed ? "Content-Encoding: gzip\r\n" : "") + "Content-Length: " + body.length + "\r\n\r\n";
        for (int length = 0; length < body.length; length++) {
            try (RawServer server = RawServer.sending(join(head, body, length));
                    SuperOfficeClient client = Servers.client(server.address())) {
                assertThat(Servers.failure(client, "h1"))
                        .as("cut after %d bytes", length)
                        .isNotNull();
            }
        }
        try (RawServer server = RawServer.sending(join(head, body, body.length));
                SuperOfficeClient client = Servers.client(server.address())) {
            assertThat(client.callerIds("h1")).isInstanceOf(CallerIdAnswer.Changed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4\r\nnull\r\n", "4\r\nnu"})
    void chunksWithoutTheLastAreNoAnswer(String chunks) throws Exception {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (RawServer server = RawServer.sending((head + chunks).getBytes(StandardCharsets.UTF_8));
                SuperOfficeClient client = Servers.client(server.address())) {
            SuperOfficeException failure = Objects.requireNonNull(Servers.failure(client, "h1"));
            assertThat(failure.kind()).isEqualTo(Kind.INCOMPLETE);
            assertThat(failure.sentence().toString()).contains("broke off half way");
        }
    }

    @Test
    void aServerThatNeverAnswersCannotHoldUs() throws Exception {
        try (RawServer server = new RawServer(connection -> hang());
                SuperOfficeClient client = client(server, new TimeLimits(SHORT, SHORT, LONG, LONG))) {
            assertTimedOut(client);
        }
    }

    @Test
    void aServerThatStallsInTheMiddleCannotHoldUs() throws Exception {
        try (RawServer server = new RawServer(connection -> {
                    begin(connection);
                    hang();
                });
                SuperOfficeClient client = client(server, new TimeLimits(LONG, LONG, SHORT, LONG))) {
            assertTimedOut(client);
        }
    }

    @Test
    void aServerThatDripsForEverCannotHoldUs() throws Exception {
        try (RawServer server = new RawServer(connection -> {
                    begin(connection);
                    OutputStream out = connection.getOutputStream();
                    while (true) {
                        out.write(' ');
                        out.flush();
                        TimeUnit.MILLISECONDS.sleep(5);
                    }
                });
                SuperOfficeClient client = client(server, new TimeLimits(LONG, LONG, LONG, Duration.ofSeconds(1)))) {
            assertTimedOut(client);
        }
    }

    @Test
    void anAnswerThatUnpacksWithoutEndCannotHoldUs() throws Exception {
        byte[] spaces = gzip(" ".repeat(40_000_000));
        try (RawServer server = endless("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", spaces);
                SuperOfficeClient client = client(server, new TimeLimits(LONG, LONG, LONG, Duration.ofSeconds(1)))) {
            SuperOfficeException failure = Objects.requireNonNull(Servers.failure(client, "h1"));
            // A fast machine meets the bound of the size first.
            assertThat(failure.kind()).isIn(Kind.TIMED_OUT, Kind.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-More: 0123456789012345678901234567890123456789\r\n",
                "X-More: ",
                "HTTP/1.1 103 Early Hints\r\n\r\n"
            })
    void headsWithoutEndCannotHoldUs(String again) throws Exception {
        String many = again.repeat(1_000);
        try (RawServer server = endless(
                        again.startsWith("X") ? "HTTP/1.1 200 OK\r\n" : "", many.getBytes(StandardCharsets.UTF_8));
                SuperOfficeClient client = client(server, new TimeLimits(LONG, LONG, LONG, Duration.ofSeconds(2)))) {
            assertThat(Servers.failure(client, "h1")).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\r\n \r\n", "0000000000000000", "1;extension=0123456789\r\n \r\n"})
    void chunksWithoutEndCannotHoldUs(String again) throws Exception {
        String many = again.repeat(1_000);
        try (RawServer server = endless(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                        many.getBytes(StandardCharsets.UTF_8));
                SuperOfficeClient client = client(server, new TimeLimits(LONG, LONG, LONG, Duration.ofSeconds(2)))) {
            assertThat(Servers.failure(client, "h1")).isNotNull();
        }
    }

    @Test
    void documentsAreBoundedInSizePackedOrNot() throws Exception {
        byte[] packed = gzip(" ".repeat(40_000_000));
        byte[] plain = " ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
        for (byte[] body : new byte[][] {packed, plain}) {
            String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
            try (RawServer server = RawServer.sending(join(head, body, body.length))) {
                Documents documents = new Documents(TimeLimits.OF_DOCUMENTS, Servers.CLOCK, null);
                for (String page : new String[] {"openid-configuration", "jwks", "state"}) {
                    assertThatThrownBy(() -> documents.get(URI.create(server.address() + page)))
                            .isInstanceOfSatisfying(
                                    SuperOfficeException.class,
                                    e -> assertThat(e.sentence().toString()).contains("is far too large"));
                }
                assertThatThrownBy(() -> documents.post(URI.create(server.address() + "tokens"), "a=b"))
                        .isInstanceOf(SuperOfficeException.class);
            }
        }
    }

    /** Everything hangs on one thread of the JDK's client, which an error can end. */
    @Test
    void aClientWhoseConnectionsEndedIsMadeAnew() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + Servers.ONE_ROW.length() + "\r\n\r\n";
        byte[] body = Servers.ONE_ROW.replace("Å", "A").getBytes(StandardCharsets.UTF_8);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RawServer server = RawServer.sending(join(head, body, body.length));
                SuperOfficeClient client = Servers.client(server.address())) {
            client.callerIds(null);
            Thread selector = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread ->
                            !before.contains(thread) && thread.getName().endsWith("-SelectorManager"))
                    .findFirst()
                    .orElseThrow();

            selector.interrupt();
            selector.join();

            assertThat(client.callerIds(null)).isInstanceOf(CallerIdAnswer.Changed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingTheClientEndsACallAtOnce(boolean withinBody) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> gone = new CompletableFuture<>();
        try (RawServer server = hanging(withinBody, asked, gone)) {
            SuperOfficeClient client = Servers.client(server.address());
            CompletableFuture<SuperOfficeException> failure = CompletableFuture.supplyAsync(() -> {
                try {
                    return Objects.requireNonNull(Servers.failure(client, "h1"));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            asked.await();
            client.close();
            assertThat(failure.get(2, TimeUnit.MINUTES).kind()).isEqualTo(Kind.CANCELLED);
            assertThat(gone.get(2, TimeUnit.MINUTES)).isEqualTo(-1);
            assertThat(Objects.requireNonNull(Servers.failure(client, "h1")).kind())
                    .isEqualTo(Kind.CANCELLED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interruptingTheCallerEndsItsCallAtOnce(boolean withinBody) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Integer> gone = new CompletableFuture<>();
        CompletableFuture<CallerIdAnswer> answer = new CompletableFuture<>();
        try (RawServer server = hanging(withinBody, asked, gone);
                SuperOfficeClient client = Servers.client(server.address())) {
            Thread caller = Thread.ofPlatform().start(() -> {
                try {
                    answer.complete(client.callerIds("h1"));
                } catch (SuperOfficeException | InterruptedException e) {
                    answer.completeExceptionally(e);
                }
            });
            asked.await();
            caller.interrupt();
            assertThatThrownBy(() -> answer.get(2, TimeUnit.MINUTES))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(gone.get(2, TimeUnit.MINUTES)).isEqualTo(-1);
        }
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFailure(
                "http://127.0.0.1:" + port,
                Kind.UNREACHABLE,
                "http://127.0.0.1:" + port + "/ does not accept connections; check the server address, and whether the"
                        + " server runs.");
    }

    @Test
    void saysThatThereIsNoSuchHost() throws Exception {
        assertFailure(
                "https://crm.invalid/SuperOffice",
                Kind.UNREACHABLE,
                "https://crm.invalid/SuperOffice/ could not be found; check the server address and the network.");
    }

    @Test
    void doesNotTrustACertificateNobodyVouchesFor() throws Exception {
        WireMockServer server = new WireMockServer(
                wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            String address = "https://127.0.0.1:" + server.httpsPort() + "/";
            assertFailure(
                    address,
                    Kind.TLS,
                    "The certificate of " + address
                            + " is not signed by anybody this computer trusts; ask the server's administrator.");
        } finally {
            server.stop();
        }
    }

    @Test
    void saysThatAServerDoesNotEncrypt() throws Exception {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            String address = "https://127.0.0.1:" + server.port() + "/";
            try (SuperOfficeClient client = Servers.client(address)) {
                assertThat(Objects.requireNonNull(Servers.failure(client, null)).kind())
                        .isEqualTo(Kind.TLS);
            }
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 Forbidden", "407 Proxy Authentication Required"})
    void saysThatAProxyIsInTheWay(String status) throws Exception {
        try (RawServer proxy = RawServer.sending(
                ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8))) {
            Connection connection =
                    new Connection(ServerAddress.of("https://crm.invalid/SuperOffice"), new Credential.Bearer("t"));
            ProxySelector proxies = ProxySelector.of(proxy.socketAddress());
            try (SuperOfficeClient client = new SuperOfficeClient(
                    connection, () -> new DirectoryBuilder(new NumberPlan("NO")), Servers.CLOCK, proxies)) {
                SuperOfficeException failure = Objects.requireNonNull(Servers.failure(client, null));
                assertThat(failure.sentence().toString()).startsWith("The network's proxy ");
                assertThat(failure.kind()).isEqualTo(Kind.PROXY);
            }
        }
    }

    private static void assertFailure(String address, Kind kind, String sentence) throws InterruptedException {
        try (SuperOfficeClient client = Servers.client(address)) {
            SuperOfficeException failure = Objects.requireNonNull(Servers.failure(client, null));
            assertThat(failure.sentence()).hasToString(sentence);
            assertThat(failure.kind()).isEqualTo(kind);
        }
    }

    private static void assertTimedOut(SuperOfficeClient client) throws InterruptedException {
        SuperOfficeException failure = Objects.requireNonNull(Servers.failure(client, "h1"));
        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.sentence().toString()).endsWith(" took too long to answer; try again later.");
    }

    private static SuperOfficeClient client(RawServer server, TimeLimits limits) {
        return Servers.client(server.address(), new Credential.Bearer("t"), limits);
    }

    /** Answers nothing, or half, and tells what it reads when the client goes: -1 for a closed connection. */
    private static RawServer hanging(boolean withinBody, CountDownLatch asked, CompletableFuture<Integer> gone)
            throws IOException {
        return new RawServer(connection -> {
            if (withinBody) {
                begin(connection);
            }
            asked.countDown();
            try {
                gone.complete(connection.getInputStream().read());
            } catch (IOException reset) {
                gone.complete(-1);
            }
        });
    }

    private static void begin(Socket connection) throws IOException {
        connection
                .getOutputStream()
                .write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"CallerIDs\":["
                        .getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static void hang() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static byte[] join(String head, byte[] body, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.write(body, 0, length);
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
