package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The activities: what SuperOffice proposes, what is saved, and the search for it. */
final class ActivityHandler {

    private static final String AGENT = "POST api/v1/Agents/Appointment/";

    /** The user of the demo. */
    private static final StoredActivity.Owner USER = new StoredActivity.Owner(5, "Demo User");

    private final WireFormat wire = new WireFormat();
    private final List<StoredActivity> stored = new CopyOnWriteArrayList<>();
    private final TaskHandler tasks = new TaskHandler();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger searches = new AtomicInteger();
    private final ActivitySearch finding = new ActivitySearch();
    private volatile Function<String, ActivityBehaviour> behaviour = description -> ActivityBehaviour.USUAL;
    private volatile boolean searchable = true;

    List<StoredActivity> stored() {
        return List.copyOf(stored);
    }

    /** How often somebody has searched. */
    int searches() {
        return searches.get();
    }

    /** Somebody else wrote down a call. */
    void add(int personId, int contactId, StoredActivity.Owner owner, OffsetDateTime start) {
        stored.add(new StoredActivity(
                ids.incrementAndGet(),
                "Phone",
                "Outgoing",
                personId,
                contactId,
                "Called back",
                "",
                start,
                start.plusMinutes(3),
                "Completed",
                owner));
    }

    /** @param next asked for every activity that is to be saved, with its description */
    void behave(Function<String, ActivityBehaviour> next) {
        behaviour = next;
    }

    TaskHandler tasks() {
        return tasks;
    }

    void searchable(boolean next) {
        searchable = next;
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        switch (exchange.getRequestMethod() + " " + path) {
            case AGENT + "CreateDefaultAppointmentEntityByType" -> propose(exchange);
            case AGENT + "SaveAppointmentEntity" -> save(exchange);
            case "GET api/v1/Appointment" -> search(exchange);
            case "GET api/v1/List/Task/Items" -> tasks.answer(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void propose(HttpExchange exchange) throws IOException {
        String type = read(exchange).path("Type").asString("");
        String now = OffsetDateTime.now(ZoneOffset.UTC).toString();
        ObjectNode proposed = JsonMapper.shared().createObjectNode();
        proposed.set("Associate", JsonMapper.shared().createObjectNode().put("AssociateId", 5));
        proposed.set("Contact", JsonMapper.shared().nullNode());
        proposed.set("Person", JsonMapper.shared().nullNode());
        proposed.set("Task", JsonMapper.shared().createObjectNode().put("Type", type));
        proposed.put("AppointmentId", 0)
                .put("Title", "")
                .put("Description", "")
                .put("StartDate", now)
                .put("EndDate", now)
                .put("ActiveDate", now)
                .put("Completed", "NotStarted");
        Replies.json(exchange, 200, proposed.toString().getBytes(UTF_8));
    }

    private void save(HttpExchange exchange) throws IOException {
        JsonNode entity = read(exchange);
        switch (behaviour.apply(entity.path("Description").asString(""))) {
            case USUAL -> {
                ObjectNode answer = (ObjectNode) entity.deepCopy();
                answer.put("AppointmentId", store(entity));
                Replies.json(exchange, 200, answer.toString().getBytes(UTF_8));
            }
            case ANSWER_LOST -> store(entity);
            case ANSWER_FALSE -> {
                store(entity);
                Replies.json(exchange, 500, wire.error("SoServerException", "Something behind it failed"));
            }
            case REQUEST_LOST -> {
                // Closing the exchange closes the connection.
                return;
            }
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
            case FORBIDDEN -> Replies.json(exchange, 403, wire.error("SoSecurityException", "Not your diary"));
            case MAINTENANCE -> Replies.json(exchange, 503, wire.error("SoServerException", "Maintenance"));
        }
    }

    private int store(JsonNode entity) throws IOException {
        try {
            StoredActivity activity = new StoredActivity(
                    ids.incrementAndGet(),
                    tasks.type(entity.path("Task")),
                    tasks.direction(entity.path("Task")),
                    entity.path("Person").path("PersonId").asInt(0),
                    entity.path("Contact").path("ContactId").asInt(0),
                    entity.path("Title").asString(""),
                    entity.path("Description").asString(""),
                    OffsetDateTime.parse(entity.path("StartDate").asString("")),
                    OffsetDateTime.parse(entity.path("EndDate").asString("")),
                    entity.path("Completed").asString(""),
                    USER);
            stored.add(activity);
            return activity.id();
        } catch (DateTimeException e) {
            throw new IOException("an activity without dates", e);
        }
    }

    private void search(HttpExchange exchange) throws IOException {
        searches.incrementAndGet();
        finding.answer(exchange, searchable ? stored() : List.of());
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return JsonMapper.shared().readTree(body);
        }
    }
}
