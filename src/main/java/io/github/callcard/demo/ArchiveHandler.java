package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches of the whole CRM: {@code Archive/Person} and {@code Archive/Contact}. Of a filter only what Callcard asks for is understood. */
final class ArchiveHandler {

    private static final Pattern CONDITION =
            Pattern.compile("(searchPhone/formattedNumber|fullName) contains '((?:[^']|'')*)'");
    private static final Pattern CATEGORIES = Pattern.compile("category oneOf \\((\\d+(?:,\\d+)*)\\)");
    private static final Pattern FILTER = Pattern.compile(CONDITION + "(?: and " + CONDITION + ")*");
    private static final String DIRECT = "personDirectPhone/formattedNumber";
    private static final Set<String> OF_PERSON = Set.of(
            "personId",
            "fullName",
            "contactId",
            "title",
            "retired",
            "fullNameWithContact",
            DIRECT,
            "personMobilePhone/formattedNumber");
    private static final String COMPANY = "personContact/name";

    private final WireFormat wire = new WireFormat();
    /** The category of each company that has one, by the company's id. */
    private final Map<Integer, Integer> categories = new ConcurrentHashMap<>();

    private final AtomicInteger requests = new AtomicInteger();
    private final Supplier<List<SampleEntry>> rows;
    private volatile SearchBehaviour behaviour = SearchBehaviour.USUAL;

    /** @param rows all that the CRM knows, whoever may be a caller */
    ArchiveHandler(Supplier<List<SampleEntry>> rows) {
        this.rows = rows;
    }

    int requests() {
        return requests.get();
    }

    void behave(SearchBehaviour next) {
        behaviour = next;
    }

    void categorise(int company, int category) {
        categories.put(company, category);
    }

    /** False when the request is for something else. */
    boolean answer(HttpExchange exchange, String path) throws IOException {
        boolean persons = path.equals("api/v1/Archive/Person");
        if (!exchange.getRequestMethod().equals("GET") || !(persons || path.equals("api/v1/Archive/Contact"))) {
            return false;
        }
        requests.incrementAndGet();
        Map<String, String> query = Forms.read(exchange.getRequestURI().getRawQuery());
        List<String> columns = List.of(query.getOrDefault("$select", "").split(","));
        String filter = query.getOrDefault("$filter", "");
        switch (behaviour) {
            case NULL -> Replies.json(exchange, 200, "null".getBytes(UTF_8));
            case FAILING ->
                Replies.json(exchange, 500, wire.error("SoServerException", "The stand-in was told to fail"));
            case SILENT -> Replies.never();
            default -> {
                Matcher ofCategories = CATEGORIES.matcher(filter);
                if (!persons && ofCategories.matches()) {
                    Replies.json(
                            exchange,
                            200,
                            ofCategories(List.of(ofCategories.group(1).split(",", -1))));
                    return true;
                }
                if (!FILTER.matcher(filter).matches() || (persons && !knows(columns))) {
                    Replies.json(exchange, 400, wire.error("SoArgumentException", "Something is not understood"));
                    return true;
                }
                ObjectNode answer = JsonMapper.shared().createObjectNode();
                fill(answer.putArray("value"), persons, filter, columns.contains(COMPANY));
                Replies.json(exchange, 200, answer.toString().getBytes(UTF_8));
            }
        }
        return true;
    }

    private byte[] ofCategories(List<String> wanted) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode value = answer.putArray("value");
        categories.forEach((company, category) -> {
            if (wanted.contains(Integer.toString(category))) {
                value.addObject()
                        .put("PrimaryKey", Integer.toString(company))
                        .put("EntityName", "contact")
                        .put("contactId", company)
                        .put("category", "Category " + category);
            }
        });
        return answer.toString().getBytes(UTF_8);
    }

    private boolean knows(List<String> columns) {
        return columns.stream()
                .allMatch(column -> OF_PERSON.contains(column)
                        || (column.equals(COMPANY) && behaviour != SearchBehaviour.DOCUMENTED_COLUMNS));
    }

    private void fill(ArrayNode value, boolean persons, String filter, boolean withCompany) {
        rows.get().stream()
                .filter(row -> persons == (row.personId() > 0))
                .filter(row -> CONDITION.matcher(filter).results().allMatch(condition -> holds(row, condition)))
                .forEach(row -> {
                    ObjectNode found = value.addObject();
                    if (persons) {
                        found.put("personId", row.personId())
                                .put("fullName", row.personName())
                                .put(
                                        "title",
                                        SamplePerson.of(row)
                                                .map(SamplePerson::title)
                                                .orElse(""))
                                .put("retired", false)
                                .put("fullNameWithContact", row.personName() + ", " + row.contactName())
                                .put(DIRECT, "+" + digits(row));
                        if (withCompany) {
                            found.put(COMPANY, row.contactName());
                        }
                    } else {
                        found.put("name", row.contactName());
                    }
                    found.put("contactId", row.contactId());
                });
    }

    private static boolean holds(SampleEntry row, MatchResult condition) {
        String text = condition.group(2).replace("''", "'");
        return condition.group(1).equals("fullName")
                ? isNamed(row, text)
                : digits(row).contains(text);
    }

    private static boolean isNamed(SampleEntry row, String text) {
        return row.personName().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String digits(SampleEntry row) {
        return (row.dialInPrefix() == 0 ? "" : Integer.toString(row.dialInPrefix())) + row.phoneNumber();
    }
}
