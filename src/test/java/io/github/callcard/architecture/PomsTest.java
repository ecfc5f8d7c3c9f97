package io.github.callcard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The benchmarks' build runs the product's tests, so both are of one version and stand on the same libraries. */
class PomsTest {

    private static final Path PRODUCT = Path.of("pom.xml");
    private static final Path BENCHMARKS = Path.of("bench", "pom.xml");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

    @Test
    void bothHaveTheSameVersion() throws Exception {
        assertThat(read(BENCHMARKS).getElementsByTagName("version").item(0).getTextContent())
                .isEqualTo(read(PRODUCT).getElementsByTagName("version").item(0).getTextContent());
    }

    @Test
    void theBenchmarksTakeLibrariesAndPluginsInTheVersionsOfTheProduct() throws Exception {
        Map<String, String> product = versions(read(PRODUCT));
        Map<String, String> shared = versions(read(BENCHMARKS));
        shared.keySet().retainAll(product.keySet());

        assertThat(shared).containsKeys("assertj-core", "awaitility", "junit-jupiter", "maven-compiler-plugin");
        assertThat(product).containsAllEntriesOf(shared);
    }

    /** The versions that a build says itself or takes from JUnit's list, by artifacts. */
    private static Map<String, String> versions(Document pom) {
        Map<String, String> versions = new LinkedHashMap<>();
        for (String kind : new String[] {"dependency", "plugin"}) {
            elements(pom.getElementsByTagName(kind)).forEach(element -> {
                String version = child(element, "version");
                if (version.isEmpty() && child(element, "groupId").startsWith("org.junit")) {
                    version = "${junit.version}";
                }
                if (!version.isEmpty()) {
                    versions.put(child(element, "artifactId"), resolved(pom, version));
                }
            });
        }
        return versions;
    }

    private static String resolved(Document pom, String version) {
        Matcher property = PROPERTY.matcher(version);
        return property.matches() && !property.group(1).startsWith("project.")
                ? pom.getElementsByTagName(property.group(1)).item(0).getTextContent()
                : version;
    }

    private static String child(Element element, String name) {
        return elements(element.getChildNodes())
                .filter(child -> child.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document read(Path pom) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
    }
}
