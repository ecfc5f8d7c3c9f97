package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documents and templates that follow from the schema are those in the checkout.
 * {@code mvn test -Dtest=SettingsDocumentsTest -Dwrite=true} writes them anew.
 */
class SettingsDocumentsTest {

    private static final String REMEDY = "write it anew: mvn test -Dtest=SettingsDocumentsTest -Dwrite=true";
    private static final Path DOCUMENT = Path.of("docs", "settings.md");
    private static final Path TEMPLATES = Path.of("packaging", "windows", "policy");
    private static final List<LineKind> LINES =
            LineKinds.BUILT_IN.kinds().stream().filter(LineKind::isEditable).toList();

    @Test
    void theTablesOfTheDocument() throws IOException {
        is(DOCUMENT, new SettingsTables(LINES, Locale.ROOT).in(Files.readString(DOCUMENT)));
    }

    /** A value that is no section, such as the country, has no table but a heading. */
    @Test
    void noSectionIsMissingInTheDocument() throws IOException {
        String document = Files.readString(DOCUMENT);
        Stream<String> sections = SettingsSchema.entries().stream()
                .map(SettingEntry::section)
                .filter(section -> !section.isEmpty())
                .distinct();

        assertThat(SettingsTables.sectionsOf(document))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(sections, Stream.of("lines")).toList());
        assertThat(SettingsSchema.entries())
                .filteredOn(entry -> entry.section().isEmpty())
                .allMatch(entry -> document.contains("\n## " + entry.key() + "\n"));
    }

    @Test
    void theTemplatesForGroupPolicies() throws IOException {
        is(TEMPLATES.resolve("callcard.admx"), new GroupPolicy().definitions());
        is(TEMPLATES.resolve("en-US").resolve("callcard.adml"), new GroupPolicy().resources());
    }

    @Test
    void theTemplateForMacProfiles() throws IOException {
        is(Path.of("packaging", "macos", "callcard.mobileconfig"), new MacProfile().text());
    }

    private static void is(Path file, String wanted) throws IOException {
        if (Boolean.getBoolean("write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file).as(REMEDY).exists().content().isEqualTo(wanted);
    }
}
