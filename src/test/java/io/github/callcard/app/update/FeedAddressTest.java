package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.web.TimeLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that gives the feed without end, or never the rest of it. */
@Timeout(600)
class FeedAddressTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** The last is for an answer that drips. */
    private static final TimeLimits LIMITS = new TimeLimits(LONG, LONG, SHORT, Duration.ofSeconds(1));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stalls", exchange -> answer(exchange, false));
        server.createContext("/drips", this::drip);
        server.createContext("/sends-on", exchange -> sendOn(exchange, "/sends-on"));
        server.createContext("/sends-on-once", exchange -> sendOn(exchange, "/whole"));
        server.createContext("/sends-on-to-a-file", exchange -> sendOn(exchange, "file:///etc/passwd"));
        server.createContext("/whole", FeedAddressTest::whole);
        server.createContext("/endless", exchange -> answer(exchange, true));
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theRestOfAFeedIsNotWaitedForForEver() {
        assertThatThrownBy(() -> feed("stalls").ask("Callcard"))
                .isInstanceOf(UpdateException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aFeedWithoutEndIsNone() {
        assertThatThrownBy(() -> feed("endless").ask("Callcard")).isInstanceOf(UpdateException.class);
    }

    @Test
    void aFeedThatDripsIsNotWaitedForForEver() {
        assertThatThrownBy(() -> feed("drips").ask("Callcard"))
                .isInstanceOf(UpdateException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void whoeverSendsOnIsFollowedButNotForEverAndNotAnywhere() throws Exception {
        assertThat(feed("sends-on-once").ask("Callcard").feed()).as("as sent").startsWith(0x1F, 0x8B);
        assertThatThrownBy(() -> feed("sends-on").ask("Callcard")).hasMessageContaining("redirects too often");
        assertThatThrownBy(() -> feed("sends-on-to-a-file").ask("Callcard")).hasMessageContaining("https://");
    }

    private static void sendOn(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Bytes that begin as packed ones do. */
    private static void whole(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 3);
        exchange.getResponseBody().write(new byte[] {0x1F, (byte) 0x8B, 1});
        exchange.close();
    }

    private void drip(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FeedAddress feed(String name) {
        return new FeedAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name), LIMITS);
    }

    private void answer(HttpExchange exchange, boolean endless) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            do {
                exchange.getResponseBody().write(new byte[1 << 10]);
                exchange.getResponseBody().flush();
            } while (endless);
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
