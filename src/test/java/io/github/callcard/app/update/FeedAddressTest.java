package io.github.callcard.app.update;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that gives the feed without end, or never the rest of it. */
@Timeout(600)
class FeedAddressTest {

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private FeedKey key;

    @BeforeEach
    void open() throws Exception {
        key = new FeedKey(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/stalls", exchange -> answer(exchange, false));
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
        assertThatThrownBy(() -> feed("stalls").ask(key, "Callcard"))
                .isInstanceOf(UpdateException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aFeedWithoutEndIsNone() {
        assertThatThrownBy(() -> feed("endless").ask(key, "Callcard")).isInstanceOf(UpdateException.class);
    }

    private FeedAddress feed(String name) {
        return new FeedAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name), SHORT);
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
