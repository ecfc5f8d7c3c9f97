package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.LineId;
import io.github.callcard.line.trace.PersonalText;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asterisk's own words about the user's telephone, for a trace; of others nothing. Whatever may belong to a person
 * stands in double quotes, by which it is masked. For one thread.
 */
final class ManagerNotes {

    private static final List<String> PLAIN = List.of("ChannelState", "DialStatus", "Cause", "Application", "Response");

    private static final List<String> PERSONAL = List.of(
            "Channel",
            "Uniqueid",
            "Linkedid",
            "Exten",
            "CallerIDNum",
            "ConnectedLineNum",
            "ConnectedLineName",
            "DestChannel",
            "DestUniqueid",
            "DestConnectedLineNum",
            "Variable CONNECTEDLINE(pres)",
            "Variable REDIRECTING(from-num)");

    private final String line;
    private final Consumer<String> notes;

    ManagerNotes(LineId line, Consumer<String> notes) {
        this.line = line.provider() + ":" + PersonalText.quoted(line.name());
        this.notes = notes;
    }

    void connected(String address) {
        notes.accept(line + " connected to " + PersonalText.quoted(address));
    }

    void disconnected(Exception why) {
        notes.accept(line + " " + PersonalText.quoted(String.valueOf(why)));
    }

    /** @param own about the user's telephone */
    void told(ManagerMessage own) {
        StringBuilder note = new StringBuilder(line + " " + word(own.event()));
        PLAIN.stream()
                .filter(own::has)
                .forEach(key -> note.append(' ').append(key).append('=').append(word(own.text(key))));
        PERSONAL.stream()
                .filter(own::has)
                .forEach(key -> note.append(' ').append(key).append('=').append(PersonalText.quoted(own.text(key))));
        notes.accept(note.toString());
    }

    private static String word(String text) {
        return text.matches("[A-Za-z0-9]{0,32}") ? text : PersonalText.quoted(text);
    }
}
