package io.github.callcard.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of {@code docs/settings.md}, each between two marks such as {@code <!-- settings:card -->}. */
public final class SettingsTables {

    private static final Pattern TABLE =
            Pattern.compile("(?s)(<!-- settings:(?<section>[a-z]+) -->\\n).*?(<!-- /settings:\\k<section> -->)");

    private final List<? extends LineType> lineTypes;
    private final Meanings meanings;

    /** @param language of {@code meanings.properties}: another one where a test has more settings than there are */
    public SettingsTables(List<? extends LineType> lineTypes, Locale language) {
        this.lineTypes = lineTypes;
        this.meanings = new Meanings(language);
    }

    /** The same document with the tables as the schema has them. */
    public String in(String document) {
        return TABLE.matcher(document)
                .replaceAll(table -> Matcher.quoteReplacement(
                        table.group(1) + "\n" + table(table.group(2)) + "\n" + table.group(3)));
    }

    /** The sections that a document has a table for. */
    static List<String> sectionsOf(String document) {
        return TABLE.matcher(document)
                .results()
                .map((MatchResult table) -> table.group(2))
                .toList();
    }

    private String table(String section) {
        return section.equals("lines") ? ofLines() : ofSection(section);
    }

    private String ofSection(String section) {
        String rows = SettingsSchema.entries().stream()
                .filter(entry -> entry.section().equals(section))
                .map(entry -> row("`" + entry.name() + "`", meanings.of(entry), meanings.usual(entry)))
                .collect(Collectors.joining());
        return row("key", "meaning", "usual value") + "|---|---|---|\n" + rows;
    }

    private String ofLines() {
        StringBuilder table =
                new StringBuilder(row("type", "key", "meaning", "usual value")).append("|---|---|---|---|\n");
        for (LineType type : lineTypes) {
            table.append(row("`" + type.name() + "`", "", meanings.of(type), ""));
            for (SettingEntry entry : type.entries()) {
                table.append(row("", "`" + entry.key() + "`", meanings.of(type, entry), meanings.usual(type, entry)));
            }
        }
        return table.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
