package io.github.callcard.superoffice.signin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits on this computer's loopback interface for the browser to come back (RFC 8252, 7.3). Only a request with the
 * right state is the answer; everything else is turned away and the wait goes on. The browser is kept waiting for its
 * page until the sign-in is over, so that the page tells the truth.
 */
final class RedirectListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedirectListener.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The longest times that the browser is kept waiting for the end, and the end for the browser. In seconds. */
    private static final int LONGEST_EXCHANGE = 120;

    private static final int LONGEST_FAREWELL = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String state;
    private final Translations language;
    private final CompletableFuture<Map<String, String>> arrived = new CompletableFuture<>();
    private final CompletableFuture<EndPage> end = new CompletableFuture<>();
    private final CompletableFuture<Boolean> shown = new CompletableFuture<>();

    private RedirectListener(HttpServer server, String state, Translations language) {
        this.server = server;
        this.state = state;
        this.language = language;
    }

    /**
     * Listens on a free port until it is closed.
     *
     * @param state of the request that is answered
     * @param language of the page that the browser shows at the end
     */
    static RedirectListener open(String state, Translations language) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        RedirectListener listener = new RedirectListener(server, state, language);
        server.createContext("/", listener::answer);
        server.setExecutor(listener.threads);
        server.start();
        return listener;
    }

    /** The address for the browser to come back to: no path, as SuperOffice's registration of a native app wants it. */
    URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The parameters that the browser brought, by name. */
    Map<String, String> await(Duration timeout) throws InterruptedException, TimeoutException {
        try {
            return arrived.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("nobody completes it so", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean last;
        // Only closing it sends what is buffered.
        try (exchange) {
            last = isAnswered(exchange);
        }
        if (last) {
            shown.complete(true);
        }
    }

    /** True when this was the browser that we wait for. */
    private boolean isAnswered(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (!exchange.getRequestMethod().equals("GET") || !uri.getPath().equals("/") || !isOurs(exchange)) {
            show(exchange, EndPage.stray(), 404);
            return false;
        }
        Map<String, String> values = FormText.read(uri.getRawQuery());
        if (!state.equals(values.get("state"))) {
            LOG.warn("A request without the right state was ignored");
            show(exchange, EndPage.stray(), 400);
            return false;
        }
        arrived.complete(values);
        show(exchange, awaitEnd(), 200);
        return true;
    }

    /** A web page that makes its own name point here would send that name. */
    private boolean isOurs(HttpExchange exchange) {
        return redirect().getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"));
    }

    private EndPage awaitEnd() {
        try {
            return end.get(LONGEST_EXCHANGE, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | ExecutionException e) {
            return EndPage.failure(Sentence.of("Callcard did not finish the sign-in; start it again."));
        }
    }

    private void show(HttpExchange exchange, EndPage page, int status) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        headers.set("Cache-Control", "no-store");
        // The address of this page has the code in it.
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Connection", "close");
        byte[] html = page.html(language);
        exchange.sendResponseHeaders(status, html.length);
        exchange.getResponseBody().write(html);
    }

    /** Shows the browser how it ended, if it came at all. */
    void finish(EndPage page) {
        end.complete(page);
        if (arrived.isDone()) {
            try {
                shown.get(LONGEST_FAREWELL, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException | ExecutionException e) {
                LOG.info("The browser did not wait for its last page");
            }
        }
    }

    @Override
    public void close() {
        end.complete(EndPage.failure(Sentence.of("The sign-in was cancelled.")));
        server.stop(0);
        threads.shutdownNow();
    }
}
