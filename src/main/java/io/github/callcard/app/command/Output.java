package io.github.callcard.app.command;

import io.github.callcard.app.log.VisibleText;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * The output of a command: sentences for people, or one JSON object a line for programs; a terminal never gets what it
 * would obey. Safe to use from any thread.
 */
public final class Output {

    private final PrintWriter out;
    private final boolean json;
    private final Supplier<Translations> language;

    /** @param language asked when a sentence is said, for people only: programs read English */
    public Output(PrintWriter out, boolean json, Supplier<Translations> language) {
        this.out = out;
        this.json = json;
        this.language = language;
    }

    /**
     * Prints one thing in the form that was asked for, at once.
     *
     * @param line for people
     * @param object for programs, as {@link SentenceFields} has it; in the order of its keys, where null is a value
     */
    public void print(String line, Map<String, ?> object) {
        print(List.of(line), object);
    }

    /**
     * Prints one thing in the form that was asked for, at once.
     *
     * @param object for programs, as {@link SentenceFields} has it; in the order of its keys, where null is a value
     */
    public void print(Sentence sentence, Map<String, ?> object) {
        print(in(sentence), object);
    }

    /**
     * Prints one thing that takes people several lines.
     *
     * @param lines for people
     * @param object for programs, as {@link SentenceFields} has it; in the order of its keys, where null is a value
     */
    public void print(List<String> lines, Map<String, ?> object) {
        print(json ? List.of(JsonMapper.shared().writeValueAsString(SentenceFields.said(object))) : lines);
    }

    /** Prints a line that only people need. */
    public void say(Sentence sentence) {
        if (!json) {
            print(List.of(in(sentence)));
        }
    }

    /** The sentence as people read it; where programs read, nobody does. */
    public String in(Sentence sentence) {
        return json ? sentence.toString() : language.get().say(sentence);
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
