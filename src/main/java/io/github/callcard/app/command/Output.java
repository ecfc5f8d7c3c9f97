package io.github.callcard.app.command;

import io.github.callcard.app.log.VisibleText;
import io.github.callcard.words.Sentence;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The output of a command: sentences for people, or one JSON object a line for programs; a terminal never gets what it
 * would obey. Safe to use from any thread.
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
     * @param line for people
     * @param object for programs; in the order of its keys, where null is a value
     */
    public void print(String line, Map<String, ?> object) {
        print(List.of(line), object);
    }

    /**
     * Prints one thing in the form that was asked for, at once.
     *
     * @param object for programs; in the order of its keys, where null is a value
     */
    public void print(Sentence sentence, Map<String, ?> object) {
        print(sentence.toString(), object);
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
    public void say(Sentence sentence) {
        if (!json) {
            print(List.of(sentence.toString()));
        }
    }

    private void print(List<String> lines) {
        synchronized (out) {
            lines.forEach(line -> out.println(VisibleText.line(line)));
            out.flush();
        }
    }

    /** True when a program reads it. */
    public boolean isJson() {
        return json;
    }
}
