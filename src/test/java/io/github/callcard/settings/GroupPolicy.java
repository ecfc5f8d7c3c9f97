package io.github.callcard.settings;

import static io.github.callcard.settings.Xml.element;
import static io.github.callcard.settings.Xml.text;

import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The templates for group policies of Windows: which values there are (ADMX) and what they are called (ADML). Each setting
 * is there twice: decided for the user, and recommended, which holds until he chooses something else.
 */
final class GroupPolicy {

    static final String KEY = "SOFTWARE\\Policies\\Callcard";

    private static final String NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String RECOMMENDED = Policy.RECOMMENDED;

    /** The longest text that a dialog takes. */
    private static final int LONGEST = 16_383;

    private final Words words = new Words(SettingsWindow.class, Locale.ENGLISH);
    private final Meanings meanings = new Meanings();

    /** The definitions, for {@code callcard.admx}. */
    String definitions() {
        Xml namespaces = element(
                "policyNamespaces",
                element("target").with("prefix", "callcard").with("namespace", "Callcard.Policies.Callcard"));
        Xml supported = element(
                "supportedOn",
                element(
                        "definitions",
                        element("definition").with("name", "every").with("displayName", "$(string.every)")));
        Xml categories = element(
                        "categories",
                        element("category").with("name", "Callcard").with("displayName", "$(string.Callcard)"))
                .addAll(Arrays.stream(SettingsPage.values())
                        .map(page -> category(categoryOf(page)))
                        .toList())
                .add(category(RECOMMENDED));
        List<Xml> policies = new ArrayList<>();
        SettingsSchema.entries().forEach(entry -> policies.add(policy(entry, "")));
        SettingsSchema.entries().forEach(entry -> policies.add(policy(entry, RECOMMENDED + ".")));
        return DECLARATION
                + root("policyDefinitions")
                        .add(namespaces)
                        .add(element("resources").with("minRequiredRevision", "1.0"))
                        .add(supported)
                        .add(categories)
                        .add(element("policies").addAll(policies))
                        .write("");
    }

    private static Xml root(String name) {
        return element(name).with("xmlns", NAMESPACE).with("revision", "1.0").with("schemaVersion", "1.0");
    }

    private static Xml category(String name) {
        return element("category", element("parentCategory").with("ref", "Callcard"))
                .with("name", name)
                .with("displayName", "$(string." + name + ")");
    }

    private static String categoryOf(SettingsPage page) {
        return "page_" + page.name().toLowerCase(Locale.ROOT);
    }

    private static Xml policy(SettingEntry entry, String level) {
        String id = id(entry);
        Xml policy = element("policy")
                .with("name", (level + id).replace('.', '_'))
                .with("class", "Machine")
                .with("displayName", "$(string." + id + ")")
                .with("explainText", "$(string." + id + "_help)");
        Xml category = element("parentCategory")
                .with("ref", level.isEmpty() && entry.page() != null ? categoryOf(entry.page()) : RECOMMENDED);
        Xml supported = element("supportedOn").with("ref", "every");
        if (entry.kind() instanceof ValueKind.Flag) {
            return policy.with("key", KEY)
                    .with("valueName", level + entry.key())
                    .add(category)
                    .add(supported)
                    .add(element("enabledValue", text("string", "true")))
                    .add(element("disabledValue", text("string", "false")));
        }
        return policy.with("presentation", "$(presentation." + id + ")")
                .with("key", KEY)
                .add(category)
                .add(supported)
                .add(element(
                        "elements",
                        value(entry)
                                .with("id", "value")
                                .with("valueName", level + entry.key())
                                .with("required", "true")));
    }

    private static String id(SettingEntry entry) {
        return entry.key().replace('.', '_');
    }

    private static Xml value(SettingEntry entry) {
        return switch (entry.kind()) {
            case ValueKind.WholeNumber range ->
                element("decimal").with("minValue", range.least()).with("maxValue", range.most());
            case ValueKind.Choice choice ->
                element("enum")
                        .addAll(choice.words().stream()
                                .map(word -> element("item", element("value", text("string", word)))
                                        .with("displayName", "$(string." + id(entry) + "_" + word + ")"))
                                .toList());
            case ValueKind.Texts texts -> element("multiText");
            default -> element("text").with("maxLength", LONGEST);
        };
    }

    /** The words, for {@code en-US/callcard.adml}. */
    String resources() {
        List<Xml> strings = new ArrayList<>(List.of(
                string("Callcard", "Callcard"),
                string("every", "Callcard, every version"),
                string(RECOMMENDED, "Recommended values, which users can change")));
        Arrays.stream(SettingsPage.values())
                .forEach(page -> strings.add(string(categoryOf(page), words.say(page.word()))));
        List<Xml> presentations = new ArrayList<>();
        for (SettingEntry entry : SettingsSchema.entries()) {
            strings.add(string(id(entry), label(entry)));
            strings.add(string(id(entry) + "_help", help(entry)));
            if (entry.kind() instanceof ValueKind.Choice choice) {
                choice.words().forEach(word -> strings.add(string(id(entry) + "_" + word, word)));
            }
            if (!(entry.kind() instanceof ValueKind.Flag)) {
                presentations.add(element("presentation", presentation(entry)).with("id", id(entry)));
            }
        }
        return DECLARATION
                + root("policyDefinitionResources")
                        .add(text("displayName", "Callcard"))
                        .add(text("description", "Settings of Callcard for everybody on a computer"))
                        .add(element(
                                "resources",
                                element("stringTable").addAll(strings),
                                element("presentationTable").addAll(presentations)))
                        .write("");
    }

    private static Xml string(String id, String text) {
        return text("string", text).with("id", id);
    }

    private String label(SettingEntry entry) {
        return entry.kind() instanceof ValueKind.Lines && entry.page() != null
                ? words.say(entry.page().word())
                : words.say(entry.key());
    }

    /** The meaning without Markdown; what Windows shows is no document. */
    private String help(SettingEntry entry) {
        String usual = meanings.usual(entry);
        String plain = (meanings.of(entry) + ". "
                        + (usual.startsWith("required") ? "It is " : "Usual value: ")
                        + usual + ".")
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replace("`", "");
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1) + example(entry);
    }

    private static String example(SettingEntry entry) {
        String example = entry.kind() instanceof ValueKind.WholeNumbers ? "[" + entry.example() + "]" : entry.example();
        return example.isEmpty() ? "" : " Example: " + example;
    }

    private Xml presentation(SettingEntry entry) {
        String label = label(entry);
        return switch (entry.kind()) {
            case ValueKind.WholeNumber range ->
                text("decimalTextBox", label).with("refId", "value").with("defaultValue", range.standard());
            case ValueKind.Choice choice ->
                text("dropdownList", label)
                        .with("refId", "value")
                        .with("noSort", "true")
                        .with("defaultItem", choice.words().indexOf(choice.usual()));
            case ValueKind.Texts texts -> text("multiTextBox", label).with("refId", "value");
            default -> element("textBox", text("label", label)).with("refId", "value");
        };
    }
}
