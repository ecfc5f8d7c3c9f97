package io.github.callcard.line.trace;

/** A text in a provider's notes that may belong to a person. */
public final class PersonalText {

    private PersonalText() {}

    /** The text in double quotes, by which a trace masks it, whatever stands in it; on one line. */
    public static String quoted(String text) {
        return "\"" + text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
