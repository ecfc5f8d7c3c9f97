package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void usuallyEveryCallHasItsCardAtTheLowerRightWithoutATone() throws Exception {
        AlertSettings usual = read("{}");

        assertThat(usual.when()).isEqualTo(new WhenSettings(false, false, true, Set.of(), false, false));
        assertThat(usual.where()).isEqualTo(new WhereSettings(Corner.BOTTOM_RIGHT, WhichScreen.POINTER, Map.of()));
        assertThat(usual.sound()).isEqualTo(new SoundSettings(false, List.of(), List.of(), List.of()));
        assertThat(usual.keys().card()).isPresent();
    }

    @Test
    void everythingCanBeChosen() throws Exception {
        AlertSettings chosen = read("""
                { "when": { "outsideOnly": true, "knownOnly": true, "outgoing": false, "showAnyway": true,
                            "hideFromSharing": true, "withoutLines": ["Lift"] },
                  "where": { "corner": "TOP_LEFT", "screen": "window", "corners": ["1920x1080+1280+0 bottom_left"] },
                  "sound": { "on": true, "importantCallers": ["Muster GmbH & Co. KG"], "importantSelections": [12], "importantCategories": [3] },
                  "keys": { "card": "ctrl+alt+k", "search": "None" } }
                """);

        assertThat(chosen.when()).isEqualTo(new WhenSettings(true, true, false, Set.of("Lift"), true, true));
        assertThat(chosen.where())
                .isEqualTo(new WhereSettings(
                        Corner.TOP_LEFT, WhichScreen.WINDOW, Map.of("1920x1080+1280+0", Corner.BOTTOM_LEFT)));
        assertThat(chosen.sound())
                .isEqualTo(new SoundSettings(true, List.of("Muster GmbH & Co. KG"), List.of(12), List.of(3)));
        assertThat(chosen.keys().card()).isEqualTo(HotKey.parse("Ctrl+Alt+K"));
        assertThat(chosen.keys().search()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ 'keys': { 'card': 'K' } }"
                        + "|keys.card is \"K\"; write a key with Ctrl, Alt or Win, such as Ctrl+Alt+K, or \"none\".",
                "{ 'where': { 'corners': ['left'] } }"
                        + "|where.corners has \"left\"; write a screen and a corner, such as 1920x1080+0+0 top_left.",
                "{ 'where': { 'corner': 'middle' } }"
                        + "|where.corner is \"middle\"; it can be bottom_right, bottom_left, top_right, top_left."
            },
            quoteCharacter = '`')
    void whatCannotBeUsedIsSaidInOneSentence(String json, String sentence) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> read(json.replace('\'', '"')))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, Ctrl+Alt+Shift+K", "Linux, Ctrl+Alt+Shift+K", "Mac OS X, Ctrl+Shift+Cmd+K"})
    void eachSystemHasAUsualKeyThatIsOne(String system, String usual) {
        assertThat(KeysSettings.usual(system, "K")).isEqualTo(usual);
        assertThat(HotKey.parse(usual)).isPresent();
    }

    private AlertSettings read(String json) throws IOException, SentenceException {
        Path file = Files.writeString(folder.resolve("settings.json"), json);
        return new SettingsFile(file, Locale.ENGLISH).read().alerts();
    }
}
