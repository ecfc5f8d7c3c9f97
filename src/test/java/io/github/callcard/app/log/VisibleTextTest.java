package io.github.callcard.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that a terminal would obey are spelled. */
class VisibleTextTest {

    @Test
    void whatATerminalObeysIsSpelledAndNotSent() {
        assertThat(VisibleText.line("\u001B[2J\u001B]0;title\u0007 \u009B31m \b\r\u007F"))
                .isEqualTo("\\u001b[2J\\u001b]0;title\\u0007 \\u009b31m \\u0008\\u000d\\u007f");
        assertThat(VisibleText.line("Kari \u202Egpj.exe\u2066 \u2028 \uD800"))
                .isEqualTo("Kari \\u202egpj.exe\\u2066 \\u2028 \\ud800");
    }

    @Test
    void aBreakWithinALineIsSpelledAndBetweenLinesStays() {
        assertThat(VisibleText.line("Kari\ncallcard: Enter your password:"))
                .isEqualTo("Kari\\u000acallcard: Enter your password:");
        assertThat(VisibleText.lines("one\ntwo\r\nthree\u001B\rfour\u0085five"))
                .isEqualTo("one\ntwo\r\nthree\\u001b\\u000dfour\\u0085five");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kari Ås", "می‌خواهم", "\uD83D\uDC69\u200D\uD83D\uDCBB", "a\tb", "שלום", "C:\\users"})
    void otherTextStaysAsItIs(String text) {
        assertThat(VisibleText.line(text)).isEqualTo(text);
        assertThat(VisibleText.lines(text)).isEqualTo(text);
    }
}
