package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineId;
import io.github.callcard.line.trace.PersonalText;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A box's reports in its own words, for a trace. Whatever may belong to a person stands in double quotes, by which it
 * is masked. For one thread.
 */
final class MonitorNotes {

    /** A box that sends nothing but noise must not fill the disk. */
    private static final int MOST_SKIPPED = 100;

    /** Date, word and connection number come first and belong to nobody; an extension has two digits. */
    private static final int FIRST_PERSONAL_FIELD = 3;

    private static final int LONGEST_EXTENSION = 2;

    private final String box;
    private final Consumer<String> notes;
    private int skipped;

    MonitorNotes(LineId line, Consumer<String> notes) {
        this.box = line.provider() + ":" + PersonalText.quoted(line.name());
        this.notes = notes;
    }

    void connected(MonitorConnection connection) {
        notes.accept(box + " connected to " + PersonalText.quoted(connection.toString()));
        skipped = 0;
    }

    void disconnected(Exception why) {
        notes.accept(box + " " + PersonalText.quoted(String.valueOf(why)));
    }

    void understood(String line) {
        String[] fields = line.split(";", -1);
        for (int i = FIRST_PERSONAL_FIELD; i < fields.length; i++) {
            fields[i] = fields[i].length() > LONGEST_EXTENSION ? PersonalText.quoted(fields[i]) : fields[i];
        }
        notes.accept(Arrays.stream(fields).collect(Collectors.joining(";", box + " ", "")));
    }

    void notUnderstood(String line) {
        skip("skipped, not understood: " + PersonalText.quoted(line));
    }

    void tooLong() {
        skip("skipped, longer than " + MonitorConnection.LONGEST_LINE + " bytes");
    }

    private void skip(String note) {
        if (skipped < MOST_SKIPPED) {
            notes.accept(box + " " + note);
        } else if (skipped == MOST_SKIPPED) {
            notes.accept(box + " sends more that is skipped; it is not noted until the next connection");
        }
        skipped = Math.min(skipped + 1, MOST_SKIPPED + 1);
    }
}
