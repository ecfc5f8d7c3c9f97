package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The photos of persons: {@code Person/{id}/Image}. */
final class PersonHandler {

    private static final Pattern PATH = Pattern.compile("api/v1/Person/(\\d{1,9})/Image");
    private static final int USUAL_SIDE = 100;
    private static final int LARGEST_SIDE = 500;

    private final WireFormat wire = new WireFormat();
    private final AtomicInteger requests = new AtomicInteger();
    private final IntFunction<Optional<SamplePerson>> people;

    PersonHandler(IntFunction<Optional<SamplePerson>> people) {
        this.people = people;
    }

    int requests() {
        return requests.get();
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        Matcher asked = PATH.matcher(path);
        if (!asked.matches() || !exchange.getRequestMethod().equals("GET")) {
            return false;
        }
        requests.incrementAndGet();
        Optional<SamplePerson> person = people.apply(Integer.parseInt(asked.group(1)));
        if (person.isEmpty()) {
            Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is no such person"));
        } else {
            image(exchange, person.get());
        }
        return true;
    }

    private void image(HttpExchange exchange, SamplePerson person) throws IOException {
        if (!person.hasPhoto()) {
            Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is no image"));
            return;
        }
        Map<String, String> query = Forms.read(exchange.getRequestURI().getRawQuery());
        int side = Integer.parseInt(query.getOrDefault("w", Integer.toString(USUAL_SIDE)));
        byte[] png = SamplePhoto.png(person.id(), Math.clamp(side, 1, LARGEST_SIDE));
        Replies.bytes(exchange, "image/png", png);
    }

    /** A person as SuperOffice sums up who it is; empty where there is nobody of that id. */
    Map<String, Object> simple(int id) {
        return people.apply(id).map(PersonHandler::simple).orElse(Map.of());
    }

    /** A person's photo; empty where there is none. */
    byte[] photo(int id, int side) {
        return people.apply(id)
                .filter(SamplePerson::hasPhoto)
                .map(person -> SamplePhoto.png(person.id(), side))
                .orElse(new byte[0]);
    }

    private static Map<String, Object> simple(SamplePerson person) {
        Map<String, Object> simple = new LinkedHashMap<>();
        simple.put("PersonId", person.id());
        simple.put("FullName", person.name());
        simple.put("Title", person.title());
        simple.put("Email", person.email());
        simple.put("ContactId", person.contactId());
        simple.put("ContactName", person.contactName());
        simple.put("DirectPhone", "");
        simple.put("MobilePhone", "");
        simple.put("ContactPhone", "");
        return simple;
    }
}
