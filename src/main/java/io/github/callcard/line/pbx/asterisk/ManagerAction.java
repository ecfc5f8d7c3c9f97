package io.github.callcard.line.pbx.asterisk;

import java.nio.charset.StandardCharsets;

/**
 * One thing that Asterisk is asked. Immutable.
 *
 * @param id by which all that Asterisk tells in return is known
 * @param text its fields as they are sent
 */
record ManagerAction(String id, String text) {

    static ManagerAction named(String name, String id) {
        return new ManagerAction(id, "").with("Action", name).with("ActionID", id);
    }

    /**
     * The same with one more field.
     *
     * @throws IllegalArgumentException when the value would end the line, and be read as another field
     */
    ManagerAction with(String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " has a control character");
        }
        return new ManagerAction(id, text + key + ": " + value + "\r\n");
    }

    byte[] toBytes() {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
