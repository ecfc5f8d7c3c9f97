package io.github.callcard.line.hook;

/**
 * How another program runs this one.
 *
 * @param program the path of what is run
 * @param arguments what stands before the command; mostly empty
 */
public record OwnProgram(String program, String arguments) {

    /** The launcher at a path, which needs no arguments. */
    public static OwnProgram at(String path) {
        return new OwnProgram(path, "");
    }

    /**
     * A text with its places filled.
     *
     * @param text with {@code {line}} for the beginning of a command line, {@code {program}} for the path alone and
     *     {@code {arguments}} for what belongs between it and the command
     */
    String fill(String text) {
        String between = arguments.isEmpty() ? "" : arguments + " ";
        String line = '"' + program + '"' + (arguments.isEmpty() ? "" : " " + arguments);
        return text.replace("{line}", line).replace("{program}", program).replace("{arguments}", between);
    }
}
