package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.settings.SettingsSchema;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingTest {

    private static final Words WORDS = new Words(SettingsWindow.class, Locale.ENGLISH);

    private final SettingsInMemory values = new SettingsInMemory();

    @Test
    void aNumberWithinItsRangeIsKeptAsANumber() {
        Setting minutes = setting("sync.minutes");

        assertThat(minutes.text()).isEqualTo("15");
        assertThat(minutes.enter(" 30 ")).isTrue();
        assertThat(values.map).containsEntry("sync.minutes", 30);
        assertThat(minutes.text()).isEqualTo("30");
    }

    @Test
    void theUsualValueTakesTheKeyOutAgain() {
        values.map.put("sync.minutes", 30);

        assertThat(setting("sync.minutes").enter("15")).isTrue();
        assertThat(values.map).isEmpty();
    }

    @Test
    void whatIsNoNumberOfTheRangeIsSaidAndNotKept() {
        Setting minutes = setting("sync.minutes");

        for (String wrong : List.of("", "0", "1441", "-1", "1.5", "ten", "99999999999")) {
            assertThat(minutes.enter(wrong)).as(wrong).isFalse();
            assertThat(minutes.fault().get()).isEqualTo("Enter a whole number from 1 to 1,440.");
        }
        assertThat(values.map).isEmpty();
        assertThat(minutes.enter("20")).isTrue();
        assertThat(minutes.fault().get()).isEmpty();
    }

    @Test
    void whatTheProgramRefusesIsSaidInItsWords() {
        values.refusal = "The area code \"x\" is not made of digits.";
        Setting code = setting("site.areaCode");

        assertThat(code.enter("x")).isFalse();
        assertThat(code.fault().get()).isEqualTo("The area code \"x\" is not made of digits.");
    }

    @Test
    void severalTextsAreAListWithCommasBetween() {
        Setting numbers = setting("colleagues.numbers");

        numbers.enter("+49 89 1234,, +47 22 33 ");

        assertThat(values.map).containsEntry("colleagues.numbers", List.of("+49 89 1234", "+47 22 33"));
        assertThat(numbers.text()).isEqualTo("+49 89 1234, +47 22 33");
    }

    @Test
    void whatIsLockedIsNotChanged() {
        values.locks.put("card.tray", "policy.json");

        setting("card.tray").enter("false");

        assertThat(values.map).isEmpty();
    }

    private Setting setting(String key) {
        return new Setting(SettingsSchema.entry(key), values, WORDS);
    }
}
