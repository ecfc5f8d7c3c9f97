package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The search for activities. Of the filter only what Callcard asks for is understood: a text, or people and companies. */
final class ActivitySearch {

    private static final Pattern TEXT = Pattern.compile("text contains '([^']*)'");
    private static final Pattern WITH = Pattern.compile("(personId|contactId) eq (\\d+)");

    private final WireFormat wire = new WireFormat();

    void answer(HttpExchange exchange, List<StoredActivity> stored) throws IOException {
        String filter = Forms.read(exchange.getRequestURI().getRawQuery()).getOrDefault("$filter", "");
        Matcher text = TEXT.matcher(filter);
        Set<String> parties = parties(filter);
        boolean byText = text.find();
        if (!byText && parties.isEmpty()) {
            Replies.json(exchange, 400, wire.error("SoArgumentException", "The filter is not understood"));
            return;
        }
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode rows = answer.putArray("value");
        for (StoredActivity activity : stored) {
            boolean isWith = parties.contains("personId " + activity.personId())
                    || parties.contains("contactId " + activity.contactId());
            if (byText ? activity.description().contains(text.group(1)) : isWith) {
                row(rows.addObject(), activity);
            }
        }
        Replies.json(exchange, 200, answer.toString().getBytes(UTF_8));
    }

    private static Set<String> parties(String filter) {
        Set<String> parties = new HashSet<>();
        Matcher with = WITH.matcher(filter);
        while (with.find()) {
            parties.add(with.group(1) + " " + with.group(2));
        }
        return parties;
    }

    private static void row(ObjectNode row, StoredActivity activity) {
        row.put("PrimaryKey", Integer.toString(activity.id()))
                .put("EntityName", "appointment")
                .put("appointmentId", activity.id())
                .put("text", activity.description())
                .put("recordType", activity.type().toLowerCase(Locale.ROOT))
                .put("completed", activity.completed().equals("Completed"))
                .put("date", activity.start().toString())
                .put("registeredDate", activity.end().toString())
                .put("personId", activity.personId())
                .put("contactId", activity.contactId())
                .put("associate/associateDbId", activity.owner().associateId())
                .put("associate/fullName", activity.owner().fullName());
    }
}
