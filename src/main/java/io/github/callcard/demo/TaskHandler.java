package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The kinds of activities, as an administrator has arranged them. */
final class TaskHandler {

    private record Task(int id, String value, String type, String direction, boolean deleted) {}

    private static final String UNKNOWN = "Unknown";
    private static final List<Task> TASKS = List.of(
            new Task(1, "Meeting", "Appointment", UNKNOWN, false),
            new Task(11, "Phone in, old", "Phone", "Incoming", true),
            new Task(12, "Phone - Out", "Phone", "Outgoing", false),
            new Task(13, "Phone - In", "Phone", "Incoming", false),
            new Task(14, "Phone - In, campaign", "Phone", "Incoming", false),
            new Task(20, "Letter in", "Document", "Incoming", false));

    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile TaskBehaviour behaviour = TaskBehaviour.USUAL;
    private volatile CountDownLatch another = new CountDownLatch(1);

    void behave(TaskBehaviour next) {
        CountDownLatch before = another;
        another = new CountDownLatch(1);
        behaviour = next;
        before.countDown();
    }

    int requests() {
        return requests.get();
    }

    void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        TaskBehaviour now = behaviour;
        switch (now) {
            case USUAL, WITHOUT_DIRECTION ->
                Replies.json(exchange, 200, items(now).toString().getBytes(UTF_8));
            case SLOW -> {
                awaitAnother();
                Replies.json(
                        exchange, 200, items(TaskBehaviour.USUAL).toString().getBytes(UTF_8));
            }
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
            case FAILING -> Replies.json(exchange, 500, wire.error("SoServerException", "Told to fail"));
            case FORBIDDEN -> Replies.json(exchange, 403, wire.error("SoSecurityException", "Not your lists"));
        }
    }

    private void awaitAnother() throws IOException {
        try {
            var unused = another.await(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the stand-in ends", e);
        }
    }

    private static ArrayNode items(TaskBehaviour behaviour) {
        ArrayNode items = JsonMapper.shared().createArrayNode();
        for (Task task : TASKS) {
            items.addObject()
                    .put("TaskListItemId", task.id())
                    .put("Value", task.value())
                    .put("Type", task.type())
                    .put("Direction", behaviour == TaskBehaviour.USUAL ? task.direction() : UNKNOWN)
                    .put("Deleted", task.deleted())
                    .put("Rank", task.id());
        }
        return items;
    }

    /** The type of an activity's kind, which comes by its id or as it was proposed. */
    String type(JsonNode task) {
        return find(task).map(Task::type).orElseGet(() -> task.path("Type").asString(""));
    }

    String direction(JsonNode task) {
        return find(task).map(Task::direction).orElse(UNKNOWN);
    }

    private static Optional<Task> find(JsonNode task) {
        int id = task.path("TaskListItemId").asInt(0);
        return TASKS.stream().filter(each -> each.id() == id).findFirst();
    }
}
