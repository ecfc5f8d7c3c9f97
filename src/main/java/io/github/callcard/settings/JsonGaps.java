package io.github.callcard.settings;

/** What stands between the values of a valid JSON text: spaces and comments. */
final class JsonGaps {

    private final String text;

    JsonGaps(String text) {
        this.text = text;
    }

    /** The first place from here on that is neither space nor comment. */
    int skip(int from) {
        int at = skipSpaces(from);
        while (isComment(at)) {
            at = skipSpaces(behindComment(at));
        }
        return at;
    }

    int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return at;
    }

    private boolean isComment(int at) {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    /** Behind a comment; that of one line ends before its line break. */
    private int behindComment(int at) {
        boolean oneLine = text.startsWith("//", at);
        int end = oneLine ? text.indexOf('\n', at) : text.indexOf("*/", at + 2) + 2;
        if (!oneLine) {
            return end;
        }
        if (end < 0) {
            return text.length();
        }
        return text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Behind the comments that begin on the same line, which belong to what stands before them. */
    int restOfLine(int from) {
        int end = from;
        int at = skipBlanks(from);
        while (isComment(at)) {
            end = behindComment(at);
            at = skipBlanks(end);
        }
        return end;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Whether a line ends here. */
    boolean endsLine(int at) {
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Whether this is the first thing on its line. */
    boolean beginsLine(int at) {
        int line = lineStart(at);
        return line > 0 && text.substring(line, at).isBlank();
    }

    /** The spaces and tabs a line begins with. */
    String indent(int at) {
        int line = lineStart(at);
        return text.substring(line, Math.min(at, skipBlanks(line)));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }
}
