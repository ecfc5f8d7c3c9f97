package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader takes and the window can name each setting of the schema. */
class SettingsSchemaTest {

    @TempDir
    private Path folder;

    @Test
    void eachKeyIsThereOnce() {
        assertThat(SettingsSchema.entries()).extracting(SettingEntry::key).doesNotHaveDuplicates();
        assertThat(LineKinds.BUILT_IN.kinds())
                .allSatisfy(kind -> assertThat(kind.entries())
                        .extracting(SettingEntry::key)
                        .contains("name")
                        .doesNotHaveDuplicates());
    }

    static Stream<String> choices() {
        return SettingsSchema.entries().stream()
                .filter(entry -> entry.kind() instanceof ValueKind.Choice)
                .flatMap(entry ->
                        ((ValueKind.Choice) entry.kind()).words().stream().map(word -> entry.key() + "=" + word));
    }

    /** The reader has an enum for some choices; each word must be one of its constants. */
    @ParameterizedTest
    @MethodSource("choices")
    void eachChoiceIsRead(String choice) {
        String[] setting = choice.split("=", 2);
        String section = setting[0].contains(".") ? setting[0].replaceFirst("[.].*", "") : "";
        String server = "\"url\": \"https://crm/\", \"user\": \"u\", \"clientId\": \"c\"";
        String rest = section.equals("server") ? server + ", " : "";
        String value = "{ %s\"%s\": \"%s\" }".formatted(rest, setting[0].replaceFirst(".*[.]", ""), setting[1]);

        assertThatCode(() -> read(section.isEmpty() ? value : "{ \"%s\": %s }".formatted(section, value)))
                .doesNotThrowAnyException();
    }

    @Test
    void eachSettingOfAWindowHasItsWords() {
        Words words = new Words(SettingsWindow.class, Locale.ENGLISH);

        assertThat(SettingsSchema.entries())
                .filteredOn(entry -> !(entry.kind() instanceof ValueKind.Lines))
                .allMatch(entry -> words.has(entry.key()));
    }

    private Settings read(String json) throws Exception {
        return new SettingsFile(Files.writeString(folder.resolve("settings.json"), json), Locale.ROOT).read();
    }
}
