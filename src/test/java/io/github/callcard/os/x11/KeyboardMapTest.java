package io.github.callcard.os.x11;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.os.x11.KeyboardMap.Rows;
import org.junit.jupiter.api.Test;

/** A small keyboard: k, Cyrillic with a k in its second group, Alt on the fourth modifier, num lock on the fifth. */
class KeyboardMapTest {

    private static final int ALT = 0xFFE9;
    private static final int NUM_LOCK = 0xFF7F;

    private final KeyboardMap map = new KeyboardMap(
            8, Rows.of(2, 'j', 'J', 'k', 'K', ALT, 0, NUM_LOCK, 0, 0x6CC, 'x'), Rows.of(1, 0, 0, 0, 10, 11, 0, 0, 0));

    @Test
    void aKeyIsFoundByWhatItMakes() {
        assertThat(map.key('k')).hasValue(9);
    }

    @Test
    void onACyrillicKeyboardTheLatinLetterOfItsOtherGroupCounts() {
        assertThat(map.key('x')).hasValue(12);
    }

    @Test
    void aKeyThatIsNotThereIsNone() {
        assertThat(map.key('q')).isEmpty();
    }

    @Test
    void modifiersAreWhereTheKeyboardHasThem() {
        assertThat(map.mask(new KeyCombination('k', true, true, true, false))).isEqualTo(1 | 1 << 2 | 1 << 3);
    }

    @Test
    void capsLockAndNumLockMayBeOnOrOff() {
        assertThat(map.locks()).containsExactlyInAnyOrder(0, 1 << 1, 1 << 4, 1 << 1 | 1 << 4);
    }

    @Test
    void aServerThatTellsNothingMakesNoKey() {
        KeyboardMap nothing = new KeyboardMap(8, Rows.of(0), Rows.of(0));

        assertThat(nothing.key('k')).isEmpty();
        assertThat(nothing.locks()).containsExactly(0, 1 << 1);
    }
}
