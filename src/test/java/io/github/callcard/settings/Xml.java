package io.github.callcard.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a document that is written with one element a line.
 *
 * @param text instead of children; empty for none
 */
record Xml(String name, Map<String, String> attributes, String text, List<Xml> children) {

    static Xml element(String name, Xml... children) {
        return new Xml(name, Map.of(), "", new ArrayList<>(List.of(children)));
    }

    static Xml text(String name, String text) {
        return new Xml(name, Map.of(), text, List.of());
    }

    /** The same with one more attribute. */
    Xml with(String attribute, Object value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, String.valueOf(value));
        return new Xml(name, more, text, children);
    }

    /** The same with another child. */
    Xml add(Xml child) {
        List<Xml> more = new ArrayList<>(children);
        more.add(child);
        return new Xml(name, attributes, text, more);
    }

    Xml addAll(List<Xml> more) {
        return more.stream().reduce(this, Xml::add, (one, other) -> other);
    }

    /** A comment between elements; it may hold no two hyphens in a row. */
    static Xml comment(String text) {
        return new Xml("", Map.of(), text, List.of());
    }

    /** The element and all in it, ending with a line break. */
    String write(String indent) {
        if (name.isEmpty()) {
            return indent + "<!-- " + text + " -->\n";
        }
        StringBuilder start = new StringBuilder(indent).append('<').append(name);
        attributes.forEach((attribute, value) -> start.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (children.isEmpty()) {
            return start + (text.isEmpty() ? "/>\n" : ">" + escaped(text) + "</" + name + ">\n");
        }
        start.append(">\n");
        children.forEach(child -> start.append(child.write(indent + "  ")));
        return start.append(indent).append("</").append(name).append(">\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
