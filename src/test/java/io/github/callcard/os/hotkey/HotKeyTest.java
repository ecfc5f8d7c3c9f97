package io.github.callcard.os.hotkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.hotkey.HotKey.Modifier;
import io.github.callcard.os.x11.KeyCombination;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HotKeyTest {

    @Test
    void aKeyIsWrittenWithItsModifiersBeforeIt() {
        assertThat(HotKey.parse("Ctrl+Alt+K")).contains(new HotKey(Set.of(Modifier.CTRL, Modifier.ALT), Key.K));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctrl+alt+k", "Control + Option + K", "ALT+CTRL+K"})
    void caseSpacesOrderAndTheNamesOfMacDoNotMatter(String written) {
        assertThat(HotKey.parse(written)).isEqualTo(HotKey.parse("Ctrl+Alt+K"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Strg+Umschalt+K", "Ctrl+Skift+K", "strg + shift + k"})
    void ctrlAndShiftHaveTheirGermanAndScandinavianNamesToo(String written) {
        assertThat(HotKey.parse(written)).isEqualTo(HotKey.parse("Ctrl+Shift+K"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win+F5", "Cmd+F5", "Super+F5", "Meta+F5", "Command+F5"})
    void theKeyWithTheSystemsSignHasEachSystemsName(String written) {
        assertThat(HotKey.parse(written)).contains(new HotKey(Set.of(Modifier.WIN), Key.F5));
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, Ctrl+Alt+Shift+Win+PageUp",
        "Mac OS X, Ctrl+Alt+Shift+Cmd+PageUp",
        "Linux, Ctrl+Alt+Shift+Super+PageUp"
    })
    void itIsSaidAsTheKeysOfTheSystemAreCalled(String system, String said) {
        HotKey key = HotKey.parse("shift+win+ctrl+alt+pageup").orElseThrow();

        assertThat(key.on(system)).isEqualTo(said);
        assertThat(HotKey.parse(said)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "K",
                "Shift+K",
                "F5",
                "Ctrl",
                "Ctrl+",
                "Ctrl+Ctrl+K",
                "Ctrl+KK",
                "Ctrl+K+Alt",
                "Strng+K",
                "Ctrl+Ä"
            })
    void whatIsNoKeyOrWouldTakeSomebodysTypingIsRefused(String written) {
        assertThat(HotKey.parse(written)).isEmpty();
    }

    @Test
    void keysThatNoProgramUsesMayStandAlone() {
        assertThat(HotKey.parse("F13")).contains(new HotKey(Set.of(), Key.F13));
        assertThat(HotKey.parse("F12")).isEmpty();
    }

    @Test
    void eachKeyHasANumberOfItsOwnInEachSystem() {
        assertThat(Arrays.stream(Key.values()).map(Key::written)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Key.values()).map(Key::windows)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Key.values()).map(Key::mac)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Key.values()).map(Key::x11)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Key.values()).map(key -> Key.named(key.written())))
                .containsExactlyElementsOf(
                        Arrays.stream(Key.values()).map(Optional::of).toList());
    }

    @Test
    void modifiersAreNumberedAsEachSystemDoes() {
        HotKey all = HotKey.parse("Ctrl+Alt+Shift+Win+A").orElseThrow();

        assertThat(WindowsHotKeys.modifiers(all)).isEqualTo(0x400F);
        assertThat(WindowsHotKeys.modifiers(HotKey.parse("Ctrl+A").orElseThrow()))
                .isEqualTo(0x4002);
        assertThat(MacHotKeys.modifiers(all)).isEqualTo(0x1B00);
        assertThat(MacHotKeys.modifiers(HotKey.parse("Cmd+A").orElseThrow())).isEqualTo(0x100);
        assertThat(X11HotKeys.combination(all)).isEqualTo(new KeyCombination('a', true, true, true, true));
    }
}
