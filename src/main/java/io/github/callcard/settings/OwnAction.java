package io.github.callcard.settings;

import java.util.List;

/**
 * An action of cards that an administrator or the user has defined. Names and numbers of callers stand in for its fields;
 * they come from outside and are trusted with nothing.
 */
public sealed interface OwnAction {

    /** The label, one or two words. */
    String name();

    /**
     * Opens an address in the browser.
     *
     * @param url of https, or of http where that was allowed; values stand in it percent-encoded, and never before its path
     */
    record OpenAddress(String name, FieldText url) implements OwnAction {}

    /**
     * Starts a program, never through a shell.
     *
     * @param program an absolute path, in which no field stands
     * @param arguments each is one argument, whatever its values are
     */
    record RunProgram(String name, String program, List<FieldText> arguments) implements OwnAction {
        public RunProgram {
            arguments = List.copyOf(arguments);
        }
    }
}
