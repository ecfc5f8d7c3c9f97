package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whole persons, to be read and changed: {@code Person/{id}} and {@code SavePersonEntity}. */
final class PersonEntityHandler {

    private static final Pattern PATH = Pattern.compile("api/v1/Person/(\\d{1,9})");

    private final WireFormat wire = new WireFormat();
    private final IntFunction<Optional<SamplePerson>> people;

    /** The persons that were saved, by their ids. */
    private final Map<Integer, ObjectNode> saved = new ConcurrentHashMap<>();

    private volatile SearchBehaviour behaviour = SearchBehaviour.USUAL;

    PersonEntityHandler(IntFunction<Optional<SamplePerson>> people) {
        this.people = people;
    }

    void behave(SearchBehaviour next) {
        behaviour = next;
    }

    /** The numbers that were added to a person, each with the list it is in, such as {@code MobilePhones +47…}. */
    List<String> numbers(int person) {
        ObjectNode entity = saved.get(person);
        return entity == null
                ? List.of()
                : Stream.of("OfficePhones", "MobilePhones", "PrivatePhones")
                        .flatMap(list -> StreamSupport.stream(entity.path(list).spliterator(), false)
                                .map(phone -> list + " " + phone.path("Value").asString("")))
                        .toList();
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        Matcher one = PATH.matcher(path);
        String method = exchange.getRequestMethod();
        if (method.equals("GET") && one.matches()) {
            read(exchange, Integer.parseInt(one.group(1)));
        } else if (method.equals("POST") && path.equals("api/v1/Agents/Person/SavePersonEntity")) {
            save(exchange);
        } else {
            return false;
        }
        return true;
    }

    private void read(HttpExchange exchange, int id) throws IOException {
        Optional<SamplePerson> person = people.apply(id);
        if (person.isEmpty()) {
            Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is no such person"));
            return;
        }
        ObjectNode entity = saved.getOrDefault(id, entity(person.get()));
        Replies.json(exchange, 200, entity.toString().getBytes(UTF_8));
    }

    private static ObjectNode entity(SamplePerson person) {
        ObjectNode entity = JsonMapper.shared().createObjectNode();
        entity.put("PersonId", person.id()).put("FullName", person.name()).put("Title", person.title());
        entity.putArray("OfficePhones");
        entity.putNull("MobilePhones");
        entity.putArray("PrivatePhones");
        entity.putArray("Emails").addObject().put("Value", person.email());
        return entity;
    }

    private void save(HttpExchange exchange) throws IOException {
        JsonNode sent;
        try (InputStream body = exchange.getRequestBody()) {
            sent = JsonMapper.shared().readTree(body);
        }
        switch (behaviour) {
            case READ_ONLY ->
                Replies.json(exchange, 403, wire.error("SoSecurityException", "You may not change this person"));
            case FAILING ->
                Replies.json(exchange, 500, wire.error("SoServerException", "The stand-in was told to fail"));
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
            case SILENT -> Replies.never();
            default -> {
                int id = sent.path("PersonId").asInt(0);
                if (!(sent instanceof ObjectNode entity) || people.apply(id).isEmpty()) {
                    Replies.json(exchange, 400, wire.error("SoArgumentException", "There is no such person"));
                    return;
                }
                saved.put(id, entity);
                Replies.json(exchange, 200, entity.toString().getBytes(UTF_8));
            }
        }
    }
}
