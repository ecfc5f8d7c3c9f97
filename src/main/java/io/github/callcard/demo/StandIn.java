package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.superoffice.Credential;
import io.github.callcard.superoffice.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that stands in for SuperOffice on this computer: it listens on the loopback interface only and speaks the
 * documented wire format. Safe to use from any thread.
 */
public final class StandIn implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StandIn.class);
    private static final String SITE = "/SuperOffice/";
    private static final String CALLER_IDS = SITE + "api/v1/Agents/Pocket/GetMyCallerIDs";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String JSON = "application/json; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Credential.Basic credential;
    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<SampleEntry> entries;
    private volatile Behaviour behaviour = Behaviour.USUAL;

    private StandIn(
            HttpServer server, ExecutorService threads, Credential.Basic credential, List<SampleEntry> entries) {
        this.server = server;
        this.threads = threads;
        this.credential = credential;
        this.entries = List.copyOf(entries);
    }

    /**
     * Starts with the sample company on a free port.
     *
     * @throws IOException when there is no port to listen on
     */
    public static StandIn start() throws IOException {
        return start(new Credential.Basic("demo", "demo"), SampleCompany.entries());
    }

    /** Starts with rows of one's own, for one user. */
    public static StandIn start(Credential.Basic credential, List<SampleEntry> entries) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("callcard-stand-in-", 1).factory());
        StandIn standIn = new StandIn(server, threads, credential, entries);
        server.setExecutor(threads);
        server.createContext("/", standIn::answer);
        server.start();
        return standIn;
    }

    /** Where a client finds it. */
    public ServerAddress address() {
        return ServerAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + SITE);
    }

    /** Who may ask. */
    public Credential.Basic credential() {
        return credential;
    }

    /** What it does from the next request on. */
    public void behave(Behaviour next) {
        behaviour = next;
    }

    /** Which caller ids it has from the next request on; the hash changes with them. */
    public void use(List<SampleEntry> other) {
        entries = List.copyOf(other);
    }

    /** How many requests for caller ids came so far. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = exchange.getRequestMethod();
            if (path.equals(SITE + "api") && method.equals("GET")) {
                send(exchange, 200, wire.version());
            } else if (path.equals(CALLER_IDS) && method.equals("POST")) {
                callerIds(exchange);
            } else {
                send(exchange, 404, wire.error("SoNotFoundException", "There is nothing here"));
            }
        } catch (RuntimeException e) {
            LOG.error("The stand-in broke", e);
            throw e;
        }
    }

    private void callerIds(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Optional<CallerIdRequest> request;
        try (InputStream body = exchange.getRequestBody()) {
            request = CallerIdRequest.read(body);
        }
        if (!isAuthorised(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"SuperOffice\"");
            send(exchange, 401, wire.error("SoSecurityException", "User name or password is wrong"));
        } else if (request.isEmpty()) {
            send(exchange, 400, wire.error("SoArgumentException", "MinDate and MaxDate are needed"));
        } else {
            callerIds(exchange, request.get());
        }
    }

    private boolean isAuthorised(@Nullable String authorization) {
        return authorization != null && credential.headers().containsValue(authorization);
    }

    private void callerIds(HttpExchange exchange, CallerIdRequest request) throws IOException {
        List<SampleEntry> now = entries;
        switch (behaviour) {
            case USUAL -> {
                boolean same = wire.hash(now).equals(request.lastHash());
                send(exchange, 200, same ? unchanged() : wire.collection(now));
            }
            case UNCHANGED -> send(exchange, 200, unchanged());
            case FAILING -> send(exchange, 500, wire.error("SoServerException", "The stand-in was told to fail"));
            case MAINTENANCE -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                send(exchange, 503, wire.error("SoServerException", "Maintenance"));
            }
            case HALF_WAY -> sendHalf(exchange, wire.collection(now));
        }
    }

    private static byte[] unchanged() {
        return "null".getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] plain) throws IOException {
        byte[] body = packed(exchange, plain);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Promises all bytes and sends half of them; closing the exchange then closes the connection. */
    private static void sendHalf(HttpExchange exchange, byte[] plain) throws IOException {
        byte[] body = packed(exchange, plain);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(Arrays.copyOf(body, body.length / 2));
        exchange.getResponseBody().flush();
    }

    private static byte[] packed(HttpExchange exchange, byte[] plain) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            return plain;
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
