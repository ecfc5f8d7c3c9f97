package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The agents' calls about callers: {@code GetPersonSummary}, {@code GetContactSummary} and {@code GetPersonImages}. */
final class SummaryHandler {

    private static final String AGENTS = "POST api/v1/Agents/";

    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final PersonHandler persons;
    private final IntPredicate companies;
    private volatile ContextBehaviour behaviour = ContextBehaviour.USUAL;

    /** @param companies whether there is a company of this id */
    SummaryHandler(PersonHandler persons, IntPredicate companies) {
        this.persons = persons;
        this.companies = companies;
    }

    int requests() {
        return requests.get();
    }

    void behave(ContextBehaviour next) {
        behaviour = next;
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        switch (exchange.getRequestMethod() + " " + path) {
            case AGENTS + "Person/GetPersonSummary" -> {
                JsonNode asked = read(exchange);
                int id = asked.path("PersonId").asInt(0);
                answer(exchange, "Person", id, persons.simple(id));
            }
            case AGENTS + "Contact/GetContactSummary" -> {
                int id = read(exchange).path("ContactId").asInt(0);
                answer(exchange, "Contact", id, companies.test(id) ? Map.of("ContactId", id) : Map.of());
            }
            case AGENTS + "Person/GetPersonImages" -> images(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void images(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        JsonNode asked = read(exchange);
        if (refused(exchange, behaviour)) {
            return;
        }
        int side = Math.clamp(asked.path("ScaledWidth").asInt(100), 1, 500);
        ArrayNode images = JsonMapper.shared().createArrayNode();
        for (JsonNode id : asked.path("PersonIds")) {
            images.addObject().put("PersonId", id.asInt(0)).put("ImageData", persons.photo(id.asInt(0), side));
        }
        Replies.json(exchange, 200, images.toString().getBytes(UTF_8));
    }

    /** @param who empty where there is nobody of that id */
    private void answer(HttpExchange exchange, String kind, int id, Map<String, Object> who) throws IOException {
        requests.incrementAndGet();
        ContextBehaviour now = behaviour;
        if (refused(exchange, who.isEmpty() ? ContextBehaviour.NULL : now)) {
            return;
        }
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        boolean whole = !query.startsWith("$select=");
        Replies.json(exchange, 200, Forms.object(summary(kind, id, who, whole, now)));
    }

    /** False when there is an answer to be made; a silent server never gets there. */
    private boolean refused(HttpExchange exchange, ContextBehaviour now) throws IOException {
        switch (now) {
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
            case FAILING ->
                Replies.json(exchange, 500, wire.error("SoServerException", "The stand-in was told to fail"));
            case SILENT -> waitForTheEnd();
            case USUAL, ONLY_ACTIVITIES -> {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> summary(
            String kind, int id, Map<String, Object> who, boolean whole, ContextBehaviour behaviour) {
        OffsetDateTime now = SampleContext.now();
        boolean all = whole && behaviour == ContextBehaviour.USUAL;
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put(kind, who);
        summary.put("Tickets", all ? SampleContext.tickets(id, now) : null);
        summary.put("Followups", whole ? SampleContext.followups(id, now) : null);
        summary.put("Documents", whole ? List.of() : null);
        summary.put("Sales", all ? SampleContext.sales(id, now) : null);
        summary.put("Chats", null);
        return summary;
    }

    private void waitForTheEnd() throws IOException {
        try {
            var unused = never.await(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the stand-in ends", e);
        }
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return JsonMapper.shared().readTree(body);
        }
    }
}
