package io.github.callcard.superoffice.crm;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An activity as SuperOffice proposes it, filled in and ready to be saved. */
public final class ActivityDraft {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final ObjectNode document;

    private ActivityDraft(ObjectNode document) {
        this.document = document;
    }

    /**
     * @param proposed by SuperOffice, with what it fills in by itself
     * @param kind the id of the kind of activity that says who called whom; empty for the one that is proposed
     */
    static ActivityDraft of(JsonNode proposed, PhoneActivity call, Optional<Integer> kind) {
        ObjectNode document = (ObjectNode) proposed.deepCopy();
        String note = call.texts().note();
        String description = (note.isEmpty() ? "" : note + "\n\n") + "Callcard " + call.marker();
        String title = kind.isPresent() ? call.texts().titleOfKind() : call.title();
        kind.ifPresent(id -> document.set("Task", reference("TaskListItemId", id)));
        // Older versions know no title: there the description's first line is what lists show.
        if (document.has("Title")) {
            document.put("Title", title);
            document.put("Description", description);
        } else {
            document.put("Description", title + "\n" + description);
        }
        document.set("Contact", reference("ContactId", call.contactId()));
        document.set("Person", reference("PersonId", call.personId()));
        document.put("StartDate", DATE.format(call.start()));
        document.put("EndDate", DATE.format(call.end()));
        document.put("ActiveDate", DATE.format(call.start()));
        document.put("Completed", "Completed");
        return new ActivityDraft(document);
    }

    private static JsonNode reference(String key, int id) {
        return id <= 0
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().createObjectNode().put(key, id);
    }

    JsonNode document() {
        return document;
    }
}
