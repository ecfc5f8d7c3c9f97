package io.github.callcard.line.pbx.asterisk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One message of Asterisk: lines of {@code Key: value} up to an empty one. Where a key comes several times its first value counts;
 * variables, of which there may be several, are read by their names. Immutable.
 */
record ManagerMessage(Map<String, String> fields) {

    /** The words that Asterisk writes where it knows nothing. */
    private static final List<String> NOTHING = List.of("<unknown>", "<none>", "(null)");

    ManagerMessage {
        fields = Map.copyOf(fields);
    }

    /** The message in these lines; one without a colon says nothing. */
    static ManagerMessage of(List<String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                continue;
            }
            String key = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            int equals = value.indexOf('=');
            if (key.equals("Variable") && equals > 0) {
                fields.putIfAbsent(key + " " + value.substring(0, equals), value.substring(equals + 1));
            } else {
                fields.putIfAbsent(key, value);
            }
        }
        return new ManagerMessage(fields);
    }

    /** The name of what happened, empty where this is an answer. */
    String event() {
        return text("Event");
    }

    /** {@code Success} or {@code Error}; empty where this is an event. */
    String response() {
        return isEvent() ? "" : text("Response");
    }

    boolean isEvent() {
        return has("Event");
    }

    /** True for an answer to that action, or an event that comes with it. */
    boolean answers(ManagerAction action) {
        return text("ActionID").equals(action.id());
    }

    /** True where this is about a telephone's own channel. */
    boolean concerns(OwnPhone phone) {
        return phone.has(text("Channel")) || phone.has(text("DestChannel"));
    }

    boolean isSuccess() {
        return response().equals("Success");
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /** Empty where there is no such field, or Asterisk does not know its value. */
    String text(String key) {
        String value = Objects.requireNonNullElse(fields.get(key), "");
        return NOTHING.contains(value) ? "" : value;
    }

    /** The value of a channel's variable, empty where it was not told. */
    String variable(String name) {
        return text("Variable " + name);
    }
}
