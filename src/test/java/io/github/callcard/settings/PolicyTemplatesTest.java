package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The templates for administrators are what Windows and macOS expect, and what they write is what Callcard reads. */
class PolicyTemplatesTest {

    private static final List<String> ELEMENTS = List.of("text", "decimal", "enum", "multiText");

    /** The order that Windows' schema asks for within a policy. */
    private static final List<String> ORDER =
            List.of("parentCategory", "supportedOn", "enabledValue", "disabledValue", "elements");

    private final Element definitions = parse(new GroupPolicy().definitions());
    private final Element resources = parse(new GroupPolicy().resources());

    @TempDir
    private Path folder;

    @Test
    void eachPolicyIsOfTheMachineAndInACategory() {
        List<String> categories = names(definitions, "category");

        assertThat(names(definitions, "policy"))
                .hasSize(2 * SettingsSchema.entries().size())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("\\w+"));
        assertThat(all(definitions, "policy")).allSatisfy(policy -> {
            assertThat(policy.getAttribute("class")).isEqualTo("Machine");
            assertThat(policy.getAttribute("key")).isEqualTo("SOFTWARE\\Policies\\Callcard");
            assertThat(all(policy, "parentCategory"))
                    .singleElement()
                    .matches(parent -> categories.contains(parent.getAttribute("ref")));
            List<String> children = children(policy).map(Element::getTagName).toList();
            assertThat(children)
                    .isSubsetOf(ORDER)
                    .isSortedAccordingTo((one, other) -> Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other)));
        });
    }

    @Test
    void eachWordIsThere() {
        List<String> strings = all(resources, "string").stream()
                .map(string -> string.getAttribute("id"))
                .toList();
        List<String> used = Stream.of("policy", "category", "definition", "item")
                .flatMap(name -> all(definitions, name).stream())
                .flatMap(element -> Stream.of(element.getAttribute("displayName"), element.getAttribute("explainText")))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.replaceAll("\\$\\(string\\.(\\w+)\\)", "$1"))
                .toList();

        assertThat(strings).doesNotHaveDuplicates().containsAll(used);
    }

    @Test
    void eachValueThatIsTypedHasItsFieldInTheDialog() {
        Map<String, Element> presentations = all(resources, "presentation").stream()
                .collect(Collectors.toMap(each -> each.getAttribute("id"), each -> each));

        assertThat(all(definitions, "policy")).allSatisfy(policy -> {
            String presentation =
                    policy.getAttribute("presentation").replaceAll("\\$\\(presentation\\.(\\w+)\\)", "$1");
            Optional<Element> value = value(policy);
            assertThat(presentation.isEmpty()).isEqualTo(value.isEmpty());
            value.ifPresent(typed -> assertThat(children(Objects.requireNonNull(presentations.get(presentation))))
                    .singleElement()
                    .matches(field -> field.getAttribute("refId").equals(typed.getAttribute("id"))));
        });
    }

    @Test
    void whatWindowsWritesForThemIsRead() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        all(definitions, "policy").stream()
                .filter(policy -> !policy.getAttribute("name").startsWith("recommended"))
                .forEach(policy -> values.putAll(written(policy)));
        // Nobody can make up a public key.
        values.remove("updates.key");
        assertThat(values).containsEntry("sync.minutes", 1440).containsEntry("card.tray", "true");

        try (SettingsStore store = OpenedSettings.of(folder, SystemPolicies.OfWindows.layer("HKLM", values))) {
            assertThat(values.keySet()).allMatch(store::isLocked);
            assertThat(store.current().sync().interval().toMinutes()).isEqualTo(1440);
            assertThat(store.current().server().orElseThrow().selections()).containsExactly(12, 40);
            assertThat(store.current().lines()).hasSize(1);
        }
    }

    @Test
    void theProfileOfMacChangesNothingBeforeSomebodyChangesIt() throws Exception {
        Map<?, ?> profile = (Map<?, ?>)
                plist(children(parse(new MacProfile().text())).findFirst().orElseThrow());
        Map<?, ?> payload = (Map<?, ?>) ((List<?>) Objects.requireNonNull(profile.get("PayloadContent"))).getFirst();
        assertThat(payload.get("PayloadType")).isEqualTo("io.github.callcard");
        PolicyLayer layer = new PolicyLayer("profile", SettingsJson.MAPPER.valueToTree(payload));

        try (SettingsStore usual =
                        OpenedSettings.of(folder, new PolicyLayer("none", SettingsJson.MAPPER.createObjectNode()));
                SettingsStore managed = OpenedSettings.of(folder, layer)) {
            assertThat(managed.current()).isEqualTo(usual.current());
            assertThat(managed.value("sync.minutes")).contains(15);
            assertThat(managed.isLocked("sync.minutes")).isFalse();
        }
    }

    /** The values that Windows has in the registry when somebody switches a policy on and fills it in by the example. */
    private static Map<String, Object> written(Element policy) {
        Optional<Element> value = value(policy);
        if (value.isEmpty()) {
            String on = all(policy, "enabledValue").getFirst().getTextContent().strip();
            return Map.of(policy.getAttribute("valueName"), on);
        }
        Element typed = value.get();
        String key = typed.getAttribute("valueName");
        SettingEntry entry = SettingsSchema.entry(key);
        return Map.of(
                key,
                switch (typed.getTagName()) {
                    case "decimal" -> Integer.valueOf(typed.getAttribute("maxValue"));
                    case "enum" ->
                        all(typed, "string").getFirst().getTextContent().strip();
                    case "multiText" -> List.of(entry.example());
                    default ->
                        entry.kind() instanceof ValueKind.WholeNumbers ? "[" + entry.example() + "]" : entry.example();
                });
    }

    private static Optional<Element> value(Element policy) {
        return ELEMENTS.stream().flatMap(name -> all(policy, name).stream()).findFirst();
    }

    private static Object plist(Element element) {
        return switch (element.getTagName()) {
            case "dict" -> {
                Map<String, Object> values = new HashMap<>();
                List<Element> parts = children(element).toList();
                for (int i = 0; i < parts.size(); i += 2) {
                    values.put(parts.get(i).getTextContent(), plist(parts.get(i + 1)));
                }
                yield values;
            }
            case "array" -> children(element).map(PolicyTemplatesTest::plist).toList();
            case "integer" -> Integer.valueOf(element.getTextContent());
            case "true", "false" -> Boolean.valueOf(element.getTagName());
            default -> element.getTextContent();
        };
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static List<String> names(Element root, String tag) {
        return all(root, tag).stream().map(each -> each.getAttribute("name")).toList();
    }

    private static List<Element> all(Element root, String tag) {
        return elements(root.getElementsByTagName(tag));
    }

    private static Stream<Element> children(Element element) {
        return elements(element.getChildNodes()).stream();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
