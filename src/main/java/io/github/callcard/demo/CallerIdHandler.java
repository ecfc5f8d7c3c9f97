package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The endpoint of caller ids, on-site and online. */
final class CallerIdHandler {

    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile List<SampleEntry> entries;
    private volatile Behaviour behaviour = Behaviour.USUAL;

    CallerIdHandler(List<SampleEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    void use(List<SampleEntry> other) {
        entries = List.copyOf(other);
    }

    List<SampleEntry> entries() {
        return entries;
    }

    int requests() {
        return requests.get();
    }

    /** @param authorised whether a value of the Authorization header lets one in */
    void answer(HttpExchange exchange, Predicate<String> authorised) throws IOException {
        requests.incrementAndGet();
        Optional<CallerIdRequest> request;
        try (InputStream body = exchange.getRequestBody()) {
            request = CallerIdRequest.read(body);
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorised.test(authorization)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"SuperOffice\"");
            Replies.json(exchange, 401, wire.error("SoSecurityException", "User name or password is wrong"));
        } else if (request.isEmpty()) {
            Replies.json(exchange, 400, wire.error("SoArgumentException", "MinDate and MaxDate are needed"));
        } else {
            answer(exchange, request.get());
        }
    }

    private void answer(HttpExchange exchange, CallerIdRequest request) throws IOException {
        List<SampleEntry> now = entries;
        switch (behaviour) {
            case USUAL -> {
                boolean same = wire.hash(now).equals(request.lastHash());
                Replies.json(exchange, 200, same ? unchanged() : wire.collection(now));
            }
            case UNCHANGED -> Replies.json(exchange, 200, unchanged());
            case FAILING ->
                Replies.json(exchange, 500, wire.error("SoServerException", "The stand-in was told to fail"));
            case MAINTENANCE -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                Replies.json(exchange, 503, wire.error("SoServerException", "Maintenance"));
            }
            case HALF_WAY -> Replies.half(exchange, wire.collection(now));
        }
    }

    private static byte[] unchanged() {
        return "null".getBytes(StandardCharsets.UTF_8);
    }
}
