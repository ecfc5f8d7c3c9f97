package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.fritzbox.BoxReport.Dial;
import io.github.callcard.line.fritzbox.BoxReport.Ring;
import io.github.callcard.words.SentenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls of a box are the user's, where a family or an office shares it. */
class WatchedPhonesTest {

    @Test
    void withoutSettingsEveryCallIs() {
        WatchedPhones all = WatchedPhones.all();

        assertThat(all.areCalledBy(ringOf("876543"))).isTrue();
        assertThat(all.areCalledBy(ringOf(""))).isTrue();
        assertThat(all.make(new Dial(0, new Extension(1), "876543", "030"))).isTrue();
        assertThat(all.has(new Extension(29))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "876543, 876543, true",
        "030 876543, 876543, true",
        "876543, 030876543, true",
        "+49 30 876543, 876543, true",
        "+49 30 876543, 030876543, true",
        "+49 (30) 876-543, 004930876543, true",
        "030/876543, +4930876543, true",
        "1234567e0, 1234567E0, true",
        "876543, 876544, false",
        "030 876543, 040876543, false",
        "76543, 876543, false",
        "43, 030876543, false",
        "876543, '', false",
    })
    void aNumberIsTheSameInEveryFormTheBoxHasForIt(String written, String reported, boolean mine) throws Exception {
        assertThat(WatchedPhones.of(List.of(written), List.of()).areCalledBy(ringOf(reported)))
                .isEqualTo(mine);
    }

    @ParameterizedTest
    @CsvSource({
        "**1, 0", "**2, 1", "**3, 2", "**51, 4", "**600, 40", "**610, 10", "**615, 15", "**620, 20", "**629, 29",
        "620, 20", "20, 20", "1, 1", "' **620 ', 20",
    })
    void anExtensionIsWrittenAsTheBoxShowsIt(String written, int number) throws Exception {
        assertThat(Extension.of(written)).isEqualTo(new Extension(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "**", "**9", "**799", "Kitchen", "1000", "-1", "#96*5*"})
    void whatIsNoExtensionIsRefusedInOneSentence(String written) {
        assertThatThrownBy(() -> WatchedPhones.of(List.of(), List.of(written)))
                .isInstanceOf(SentenceException.class)
                .hasMessage("\"" + written
                        + "\" is no extension of a FRITZ!Box; write it as the box shows it, such as **620.");
    }

    @Test
    void whatIsNoNumberIsRefusedInOneSentence() {
        assertThatThrownBy(() -> WatchedPhones.of(List.of("office"), List.of()))
                .isInstanceOf(SentenceException.class)
                .hasMessage("\"office\" is no telephone number; write one of the FRITZ!Box's own numbers as the box"
                        + " shows it.");
    }

    @Test
    void extensionsSayForCertainWhoCalls() throws Exception {
        WatchedPhones mine = WatchedPhones.of(List.of("876543"), List.of("**620"));

        assertThat(mine.make(new Dial(0, new Extension(20), "111111", "030"))).isTrue();
        assertThat(mine.make(new Dial(0, new Extension(21), "876543", "030"))).isFalse();
    }

    @Test
    void withoutExtensionsTheNumberSaysWhoCalls() throws Exception {
        WatchedPhones mine = WatchedPhones.of(List.of("876543"), List.of());

        assertThat(mine.make(new Dial(0, new Extension(21), "876543", "030"))).isTrue();
        assertThat(mine.make(new Dial(0, new Extension(20), "111111", "030"))).isFalse();
    }

    @Test
    void aCallWithinTheHouseIsForOneExtension() throws Exception {
        WatchedPhones mine = WatchedPhones.of(List.of("876543"), List.of("**620"));

        assertThat(mine.areCalledBy(ringOf("**620"))).isTrue();
        assertThat(mine.areCalledBy(ringOf("**611"))).isFalse();
        assertThat(WatchedPhones.of(List.of("876543"), List.of()).areCalledBy(ringOf("**611")))
                .as("no extension is named, so that each is the user's")
                .isTrue();
    }

    private static Ring ringOf(String called) {
        return new Ring(0, "0301234567", called);
    }
}
