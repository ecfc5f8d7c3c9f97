package io.github.callcard.settings;

import static io.github.callcard.settings.Xml.comment;
import static io.github.callcard.settings.Xml.element;

import java.util.ArrayList;
import java.util.List;

/**
 * A configuration profile of macOS to begin with. It recommends the usual values, so that it changes nothing before
 * somebody changes it, and shows the others in comments.
 */
final class MacProfile {

    private static final String BEGINNING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            """;

    private final Meanings meanings = new Meanings();

    /** The text of {@code callcard.mobileconfig}. */
    String text() {
        Xml values = payload(
                        "io.github.callcard",
                        "io.github.callcard.settings.values",
                        "6C1B4E52-3B0E-4F0A-9B57-2D5B7C3C9A11")
                .add(comment(
                        "What stands here beside the dictionary \"recommended\" holds for everybody and is locked."))
                .add(key("recommended"))
                .add(recommended());
        Xml profile = payload("Configuration", "io.github.callcard.settings", "A0C8F7D4-5E0B-4D8C-8F5D-7F1E2B9D6E42")
                .addAll(pair("PayloadDisplayName", Xml.text("string", "Callcard")))
                .addAll(pair("PayloadScope", Xml.text("string", "System")))
                .addAll(pair("PayloadContent", element("array", values)));
        return BEGINNING + element("plist", profile).with("version", "1.0").write("");
    }

    private static Xml payload(String type, String identifier, String uuid) {
        return element("dict")
                .addAll(pair("PayloadType", Xml.text("string", type)))
                .addAll(pair("PayloadIdentifier", Xml.text("string", identifier)))
                .addAll(pair("PayloadUUID", Xml.text("string", uuid)))
                .addAll(pair("PayloadVersion", Xml.text("integer", "1")));
    }

    private static List<Xml> pair(String key, Xml value) {
        return List.of(key(key), value);
    }

    private static Xml key(String key) {
        return Xml.text("key", key);
    }

    private Xml recommended() {
        List<Xml> sections = new ArrayList<>();
        SettingsSchema.entries().stream()
                .map(SettingEntry::section)
                .distinct()
                .forEach(section -> sections.addAll(section(section)));
        return element("dict").addAll(sections);
    }

    /** A server without an address can be nobody's, so all of that section is in comments. */
    private List<Xml> section(String section) {
        List<Xml> values = SettingsSchema.entries().stream()
                .filter(entry -> entry.section().equals(section))
                .flatMap(entry -> value(entry, section.equals("server")).stream())
                .toList();
        if (section.isEmpty() || section.equals("server")) {
            return values;
        }
        return pair(section, element("dict").addAll(values));
    }

    private List<Xml> value(SettingEntry entry, boolean commented) {
        Xml meaning = comment(plain(meanings.of(entry)));
        String usual = entry.kind().usual();
        if (commented || usual.isEmpty()) {
            String example = usual.isEmpty() ? entry.example() : usual;
            return List.of(comment(entry.key() + (example.isEmpty() ? "" : ", such as " + example) + ": "
                    + plain(meanings.of(entry))));
        }
        Xml value = switch (entry.kind()) {
            case ValueKind.Flag flag -> element(usual);
            case ValueKind.WholeNumber number -> Xml.text("integer", usual);
            default -> Xml.text("string", usual);
        };
        return List.of(meaning, key(entry.name()), value);
    }

    private static String plain(String meaning) {
        return meaning.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
    }
}
