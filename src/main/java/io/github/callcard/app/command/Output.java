package io.github.callcard.app.command;

import io.github.callcard.app.log.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command prints: sentences for people, or one JSON object a line for programs; a terminal never gets what it would
 * obey. Safe to use from any thread.
 */
public final class Output {

    private final PrintWriter out;
    private final boolean json;
    private final JsonMapper mapper = JsonMapper.shared();

    public Output(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Prints one thing in the form that was asked for, at once.
     *
     * @param sentence for people; one line
     * @param object for programs; in the order of its keys, where null is a value
     */
    public void print(String sentence, Map<String, ?> object) {
        print(List.of(sentence), object);
    }

    /**
     * Prints one thing that takes people several lines.
     *
     * @param lines for people
     * @param object for programs; in the order of its keys, where null is a value
     */
    public void print(List<String> lines, Map<String, ?> object) {
        print(json ? List.of(mapper.writeValueAsString(object)) : lines);
    }

    /** Prints a line that only people need. */
    public void say(String sentence) {
        if (!json) {
            print(List.of(sentence));
        }
    }

    private void print(List<String> lines) {
        synchronized (out) {
            lines.forEach(line -> out.println(VisibleText.line(line)));
            out.flush();
        }
    }

    /** Whether a program reads it. */
    public boolean isJson() {
        return json;
    }
}
