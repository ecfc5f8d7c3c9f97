package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.PlainText;
import io.github.callcard.line.Direction;
import io.github.callcard.settings.ActionField;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The values of a call for the fields of own actions. A value is one line without control characters, empty where it is not
 * known; callers choose their numbers, and nothing else of it.
 *
 * @param target the person or company it is with; empty where nobody is known
 */
record ActionValues(Call call, Optional<CrmTarget> target) {

    String of(ActionField field) {
        return switch (field) {
            case NUMBER -> number();
            case NAME -> target.map(CrmTarget::name).map(PlainText::of).orElse("");
            case COMPANY -> company();
            case PERSON_ID -> id(target.map(CrmTarget::personId).orElse(0));
            case CONTACT_ID -> id(target.map(CrmTarget::contactId).orElse(0));
            case CALL_ID -> call.id().toString();
            case DIRECTION -> call.details().direction() == Direction.OUTGOING ? "out" : "in";
        };
    }

    private static String id(int id) {
        return id > 0 ? Integer.toString(id) : "";
    }

    private String number() {
        if (call.match().number().isWithheld()) {
            return "";
        }
        OptionalLong stated = call.match().number().stated();
        return stated.isPresent()
                ? "+" + stated.getAsLong()
                : call.details().number().replaceAll("[^0-9+*#]", "");
    }

    private String company() {
        int contact = target.map(CrmTarget::contactId).orElse(0);
        return call.match().callers().stream()
                .filter(caller -> contact > 0 && caller.contactId() == contact)
                .map(CallerId::contactName)
                .map(PlainText::of)
                .findFirst()
                .orElse("");
    }
}
