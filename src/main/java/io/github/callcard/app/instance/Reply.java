package io.github.callcard.app.instance;

/**
 * What the running program says to a request.
 *
 * @param sentence why it was refused, empty when it was taken
 */
public record Reply(boolean taken, String sentence) {

    public static Reply ok() {
        return new Reply(true, "");
    }

    public static Reply refused(String sentence) {
        return new Reply(false, sentence);
    }
}
