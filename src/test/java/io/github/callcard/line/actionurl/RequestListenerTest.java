package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.peer.Rounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers, floods, and senders without end: the requests of phones are taken all the same. */
class RequestListenerTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final Bounds BOUNDS = new Bounds(16, 4, Duration.ofSeconds(5));

    private final List<HttpRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private InetAddress here;
    private RequestListener listener;
    private CompletableFuture<Void> serving;

    @BeforeEach
    void listen() throws IOException {
        here = InetAddress.getLoopbackAddress();
        open(AllowedSources.ANY);
    }

    private void open(AllowedSources allowed) throws IOException {
        listener = RequestListener.open(
                List.of(new InetSocketAddress(here, 0)),
                allowed,
                BOUNDS,
                nanos::get,
                (source, request) -> requests.add(request));
        serving = CompletableFuture.runAsync(
                () -> {
                    try (RequestListener own = listener) {
                        own.serve();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> Thread.ofPlatform().daemon().start(task));
    }

    @AfterEach
    void stop() {
        listener.stop();
        serving.orTimeout(2, TimeUnit.MINUTES).join();
    }

    private Sender stranger() throws IOException {
        return Sender.to(here, listener.port());
    }

    /** The listener has it when its answer is there. */
    private void phoneReports(String what) throws IOException {
        assertThat(Sender.exchange(here, listener.port(), get(what))).isEqualTo(ANSWER);
        assertThat(requests).contains(new HttpRequest("/" + what, ""));
    }

    private static String get(String what) {
        return "GET /" + what + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    }

    @Test
    void everyRequestIsAnsweredAlikeAndTheConnectionClosed() throws IOException {
        phoneReports("token/ring?number=1");

        for (String request : List.of(
                get("wrong/ring"),
                "POST /x HTTP/1.1\r\nContent-Length: 1\r\n\r\nx",
                "nonsense\r\n\r\n",
                "DELETE / HTTP/1.1\r\n\r\n")) {
            assertThat(Sender.exchange(here, listener.port(), request)).isEqualTo(ANSWER);
        }
    }

    @Test
    void whoeverWaitsForLeaveToSendABodyHasIt() throws IOException {
        String goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        try (Sender poly = stranger()) {
            poly.send("POST /t/poly HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(poly.answer(goOn.length())).isEqualTo(goOn);
            poly.send("<a/>");
            assertThat(poly.answer()).isEqualTo(ANSWER);
        }
        assertThat(requests).containsExactly(new HttpRequest("/t/poly", "<a/>"));
    }

    @Test
    void pipelinedRequestsAreOneRequest() throws IOException {
        try (Sender stranger = stranger()) {
            stranger.send(get("first") + get("second").repeat(100));
            stranger.answer();
        }
        phoneReports("next");
        assertThat(requests).extracting(HttpRequest::target).containsExactly("/first", "/next");
    }

    /** One byte a second, by the listener's clock. */
    @Test
    void aSlowSenderIsCutOffAndKeepsNobodyWaiting() throws IOException {
        try (Sender slow = stranger()) {
            slow.send("G");
            phoneReports("first");
            for (int second = 1; second <= 4; second++) {
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
                slow.send("E");
                phoneReports("meanwhile" + second);
            }
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
            phoneReports("afterwards");

            assertThat(slow.answer()).isEmpty();
        }
    }

    @Test
    void whatHasComeWholeJustBeforeTheEndCounts() throws IOException {
        try (Sender late = stranger()) {
            late.send("GET /late HTTP/1.1\r\n");
            phoneReports("meanwhile");
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(6));
            late.send("\r\n");
            assertThat(late.answer()).isIn(ANSWER, "");
        }
        phoneReports("afterwards");
    }

    @Test
    void halfARequestIsNone() throws IOException {
        for (String half :
                List.of("", "G", "GET /half HTTP/1.1\r\n", "POST /half HTTP/1.1\r\nContent-Length: 9\r\n\r\n<a/>")) {
            try (Sender stranger = stranger()) {
                stranger.send(half);
            }
        }
        phoneReports("whole");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aHeadOfAMegabyteIsNotReadToItsEnd() throws IOException {
        try (Sender stranger = stranger()) {
            stranger.send("GET / HTTP/1.1\r\nX: " + "x".repeat(1 << 14));
            assertThat(stranger.answer()).isIn(ANSWER, "");
        }
        phoneReports("next");
        assertThat(requests).hasSize(1);
    }

    /** Of the connections of one address the oldest gives way. */
    @Test
    void connectionsThatSayNothingDoNotAddUp() throws IOException {
        List<Sender> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(stranger());
            }
            phoneReports("among them");
            for (Sender closed : silent.subList(0, silent.size() - BOUNDS.connectionsOfSource())) {
                assertThat(closed.answer()).isEmpty();
            }
        } finally {
            for (Sender sender : silent) {
                sender.close();
            }
        }
    }

    /** The phone's own connection is open, and has said half of its request, while others come by the hundred. */
    @Test
    void aFloodFromElsewhereDoesNotTouchAPhone() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("127.0.0.2");
        assumeTrue(canBind(elsewhere), "this system has one loopback address");
        int connections = Rounds.of(3000);
        int threads = Thread.activeCount();
        try (Sender phone = stranger()) {
            phone.send("GET /slowly HTTP/1.1\r\n");
            for (int i = 0; i < connections; i++) {
                try (Sender flood = Sender.from(elsewhere, here, listener.port())) {
                    flood.send(i % 2 == 0 ? "GET /wrong" : get("wrong/ring"));
                    if (i % 100 == 0) {
                        phoneReports("event" + i / 100);
                    }
                }
            }
            phone.send("\r\n");
            assertThat(phone.answer()).isEqualTo(ANSWER);
        }
        assertThat(requests)
                .extracting(HttpRequest::target)
                .contains("/slowly")
                .containsSubsequence(IntStream.range(0, connections / 100)
                        .mapToObj(i -> "/event" + i)
                        .toList());
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
    }

    @Test
    void manyAddressesTogetherHaveNoMoreThanTheirShare() throws IOException {
        assumeTrue(canBind(InetAddress.getByName("127.0.0.2")), "this system has one loopback address");
        List<Sender> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                silent.add(Sender.from(InetAddress.getByName("127.0.1." + (1 + i % 20)), here, listener.port()));
            }
            phoneReports("among them");
            for (Sender closed : silent.subList(0, silent.size() - BOUNDS.connections())) {
                assertThat(closed.answer()).isEmpty();
            }
        } finally {
            for (Sender sender : silent) {
                sender.close();
            }
        }
    }

    @Test
    void whoeverIsNotAllowedIsNotEvenHeard() throws Exception {
        stop();
        open(AllowedSources.of(List.of("192.0.2.0/24")));

        assertThat(Sender.exchange(here, listener.port(), get("token/ring"))).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void afterTheEndThePortIsFreeAndEveryConnectionClosed() throws IOException {
        int port = listener.port();
        try (Sender silent = stranger()) {
            phoneReports("first");
            stop();
            assertThat(silent.answer()).isEmpty();
            new ServerSocket(port, 1, here).close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void bothKindsOfAddressesAreListenedOn(String address) throws IOException {
        InetAddress loopback = InetAddress.getByName(address);
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "this system has no " + address);
        stop();
        here = loopback;
        open(AllowedSources.ANY);

        phoneReports("ring");
    }

    private static boolean canBind(InetAddress address) {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
