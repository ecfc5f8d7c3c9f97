package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings.json: region is \"XX\"; it is a country. | region | This is \"XX\"; it is a country.",
                "settings.json: site cannot be used: No digits.. | site.areaCode | No digits.",
                "settings.json: lines[0].user is missing. | lines | lines[0].user is missing.",
                "The list /x cannot be read. | colleagues.file | The list /x cannot be read.",
            })
    void aSentenceBesideAFieldNamesNeitherTheFileNorTheField(String message, String key, String sentence) {
        assertThat(StoredSettings.sentence(message, Set.of(key))).isEqualTo(sentence);
    }
}
