package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Web API of one site, whoever the user is: who may ask, and who answers what. */
final class WebApiHandler {

    private static final String VERSION = "api";
    private static final String CALLER_IDS = "api/v1/Agents/Pocket/GetMyCallerIDs";
    private static final String OF_SELECTION = "api/v1/Agents/Pocket/GetCallerIDsFromSelection";

    /** The identifier of its database, which is that of the tenant where it is one of SuperOffice Online's. */
    static final String TENANT = "Cust12345";

    private final WireFormat wire = new WireFormat();
    final CallerIdHandler callerIds;
    final SelectionHandler selections = new SelectionHandler();
    final PersonHandler persons;
    final SummaryHandler summaries;
    final ActivityHandler activities = new ActivityHandler();
    final ArchiveHandler archives;
    final PersonEntityHandler entities;
    private final PageHandler pages;

    /** Persons and companies of the CRM that are nobody's caller ids. */
    private volatile List<SampleEntry> others = List.of(SampleCompany.NO_CALLER_ID);

    WebApiHandler(CallerIdHandler callerIds) {
        this.callerIds = callerIds;
        this.persons = new PersonHandler(this::person);
        this.summaries = new SummaryHandler(persons, id -> all().stream().anyMatch(row -> row.contactId() == id));
        this.pages = new PageHandler(this::all, activities::stored);
        this.archives = new ArchiveHandler(this::all);
        this.entities = new PersonEntityHandler(this::person);
    }

    void know(List<SampleEntry> rows) {
        others = List.copyOf(rows);
    }

    private List<SampleEntry> all() {
        return Stream.concat(callerIds.entries().stream(), others.stream()).toList();
    }

    private Optional<SamplePerson> person(int id) {
        return all().stream().filter(row -> row.personId() == id).findFirst().flatMap(SamplePerson::of);
    }

    /** @param authorised whether a value of the Authorization header lets one in */
    void answer(HttpExchange exchange, String path, Predicate<String> authorised) throws IOException {
        String request = exchange.getRequestMethod() + " " + path;
        if (request.equals("GET " + VERSION)) {
            Replies.json(exchange, 200, wire.version());
        } else if (request.equals("POST " + CALLER_IDS)) {
            callerIds.answer(exchange, authorised);
        } else if (pages.answer(exchange, path)) {
            return;
        } else if (!isAuthorised(exchange, authorised)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"SuperOffice\"");
            Replies.json(exchange, 401, wire.error("SoSecurityException", "User name or password is wrong"));
        } else if (request.equals("POST " + OF_SELECTION)) {
            selections.answer(exchange);
        } else if (request.equals("GET api/v1/User/currentPrincipal")) {
            Replies.json(exchange, 200, Forms.object(principal()));
        } else if (!persons.answer(exchange, path)
                && !entities.answer(exchange, path)
                && !archives.answer(exchange, path)
                && !summaries.answer(exchange, path)
                && !activities.answer(exchange, path)) {
            Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is nothing here"));
        }
    }

    private static boolean isAuthorised(HttpExchange exchange, Predicate<String> authorised) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorised.test(authorization);
    }

    private static Map<String, Object> principal() {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("AssociateId", 5);
        user.put("FullName", "Demo User");
        user.put("EMailAddress", "demo@fjord.example");
        user.put("PersonId", 900);
        user.put("ContactId", 100);
        user.put("GroupId", 1);
        user.put("UserName", "demo");
        user.put("DatabaseContextIdentifier", TENANT);
        return user;
    }
}
