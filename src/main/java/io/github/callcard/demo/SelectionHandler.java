package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The caller ids of selections. */
final class SelectionHandler {

    /** The answer that a selection gives. */
    enum Answer {
        ROWS,
        FORBIDDEN,
        /** As agent calls fail. */
        NULL
    }

    private record Selection(List<SampleEntry> rows, Answer answer) {}

    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Integer, Selection> selections = new ConcurrentHashMap<>();

    void put(int id, List<SampleEntry> rows, Answer answer) {
        selections.put(id, new Selection(List.copyOf(rows), answer));
    }

    void remove(int id) {
        selections.remove(id);
    }

    /** How often one was asked for. */
    int requests() {
        return requests.get();
    }

    void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        JsonNode request;
        try (InputStream body = exchange.getRequestBody()) {
            request = JsonMapper.shared().readTree(body);
        }
        Selection selection = selections.get(request.path("SelectionId").asInt(0));
        if (selection == null) {
            Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is no such selection"));
            return;
        }
        switch (selection.answer()) {
            case ROWS -> {
                boolean same = wire.hash(selection.rows())
                        .equals(request.path("LastHash").asString(""));
                Replies.json(exchange, 200, same ? "null".getBytes(UTF_8) : wire.collection(selection.rows()));
            }
            case FORBIDDEN -> Replies.json(exchange, 403, wire.error("SoSecurityException", "Not your selection"));
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
        }
    }
}
