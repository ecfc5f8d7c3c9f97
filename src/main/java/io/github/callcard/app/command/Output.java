package io.github.callcard.app.command;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a command prints: sentences for people, or one JSON object a line for programs. Safe to use from any thread. */
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
     * @param sentence for people; may have several lines
     * @param object for programs; in the order of its keys, where null is a value
     */
    public void print(String sentence, Map<String, ?> object) {
        synchronized (out) {
            out.println(json ? mapper.writeValueAsString(object) : sentence);
            out.flush();
        }
    }

    /** Prints what only people need. */
    public void say(String sentence) {
        if (!json) {
            synchronized (out) {
                out.println(sentence);
                out.flush();
            }
        }
    }

    /** Whether a program reads it. */
    public boolean isJson() {
        return json;
    }
}
