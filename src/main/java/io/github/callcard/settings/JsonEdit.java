package io.github.callcard.settings;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single changes of a JSON text, each of which leaves the rest of it alone, comments and all. */
final class JsonEdit {

    private static final String STEP = "  ";

    private final String text;
    private final JsonGaps gaps;
    private final String newline;

    JsonEdit(String text) {
        this.text = text;
        this.gaps = new JsonGaps(text);
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    String replace(JsonPart part, JsonNode value) {
        return text.substring(0, part.start()) + words(null, value, part.from()) + text.substring(part.end());
    }

    /**
     * Adds a member or an element.
     *
     * @param index among the parts there are
     * @param name null in an array
     */
    String insert(JsonPart container, int index, @Nullable String name, JsonNode value) {
        if (container.parts().isEmpty()) {
            return first(container, name, value);
        }
        if (index == 0) {
            JsonPart next = container.parts().getFirst();
            return text.substring(0, next.from())
                    + words(name, value, next.from())
                    + ","
                    + between(next, false)
                    + text.substring(next.from());
        }
        JsonPart last = container.parts().get(index - 1);
        int comma = gaps.skip(last.end());
        boolean hasComma = text.charAt(comma) == ',';
        int end = hasComma ? comma + 1 : last.end();
        int place = gaps.restOfLine(end);
        return text.substring(0, end)
                + (hasComma ? "" : ",")
                + text.substring(end, place)
                + between(last, place > end && gaps.endsLine(place))
                + words(name, value, last.from())
                + (hasComma ? "," : "")
                + text.substring(place);
    }

    /** What stands between two parts: they are on lines of their own, or they are not. */
    private String between(JsonPart sibling, boolean breakLine) {
        return breakLine || gaps.beginsLine(sibling.from()) ? newline + gaps.indent(sibling.from()) : " ";
    }

    private String first(JsonPart container, @Nullable String name, JsonNode value) {
        int close = container.end() - 1;
        boolean outermost = container.start() == gaps.skip(0);
        boolean hasComment = gaps.skipSpaces(container.start() + 1) < close;
        if (!outermost && !hasComment) {
            String pad = name == null ? "" : " ";
            return text.substring(0, container.start() + 1)
                    + pad
                    + words(name, value, container.from())
                    + pad
                    + text.substring(close);
        }
        String outer = gaps.indent(container.from());
        String before = text.substring(0, close).stripTrailing();
        return before
                + newline
                + outer
                + STEP
                + words(name, value, container.from())
                + newline
                + outer
                + text.substring(close);
    }

    /** Takes a member or an element out, with the comma that is one too many then. */
    String remove(JsonPart container, int index) {
        JsonPart part = container.parts().get(index);
        int comma = gaps.skip(part.end());
        if (text.charAt(comma) == ',') {
            return tidy(text.substring(0, part.from()), text.substring(part.end(), comma) + text.substring(comma + 1));
        }
        if (index == 0) {
            return tidy(text.substring(0, part.from()), text.substring(part.end()));
        }
        int before = gaps.skip(container.parts().get(index - 1).end());
        return tidy(text.substring(0, before) + text.substring(before + 1, part.from()), text.substring(part.end()));
    }

    /** Closes the hole: a line that has nothing on it any more goes, and so do spaces that were between two parts. */
    private static String tidy(String before, String after) {
        int lineStart = before.lastIndexOf('\n') + 1;
        int lineEnd = after.indexOf('\n');
        if (lineStart > 0
                && lineEnd >= 0
                && before.substring(lineStart).isBlank()
                && after.substring(0, lineEnd).isBlank()) {
            return before.substring(0, lineStart) + after.substring(lineEnd + 1);
        }
        boolean spaced = before.endsWith(" ") || before.endsWith("[") || before.endsWith("{");
        return before + (spaced ? after.replaceFirst("^ +", "") : after);
    }

    private String words(@Nullable String name, JsonNode value, int beside) {
        String layout = new JsonLayout(newline, STEP).of(value, gaps.indent(beside));
        return name == null ? layout : SettingsJson.MAPPER.writeValueAsString(name) + ": " + layout;
    }
}
