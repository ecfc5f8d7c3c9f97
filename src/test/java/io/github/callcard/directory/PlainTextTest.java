package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void namesOfEveryScriptStayAsTheyAre() {
        assertThat(PlainText.of("Åse Ødegård-Müller")).isEqualTo("Åse Ødegård-Müller");
        assertThat(PlainText.of("محمد علی‌پور")).isEqualTo("محمد علی‌پور");
        assertThat(PlainText.of("山田 太郎 👩‍💼")).isEqualTo("山田 太郎 👩‍💼");
    }

    @Test
    void whatCouldTurnAroundOrBreakTheTextBesideItIsTakenOut() {
        assertThat(PlainText.of("Ola\u202Egro.knab\u2066 \u200F\uFEFFx\u0000\u001B[31m"))
                .isEqualTo("Olagro.knab x[31m");
        assertThat(PlainText.of(" two\r\n lines\u2028\tand\u00A0more ")).isEqualTo("two lines and more");
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertThat(PlainText.of("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void lengthIsBoundedWithoutCuttingACharacterInTwo() {
        assertThat(PlainText.of("👩".repeat(300))
                        .codePointCount(0, PlainText.of("👩".repeat(300)).length()))
                .isEqualTo(PlainText.LONGEST + 1);
        assertThat(PlainText.of("x".repeat(PlainText.LONGEST))).hasSize(PlainText.LONGEST);
        assertThat(PlainText.of("x ".repeat(PlainText.LONGEST)))
                .as("spaces count too")
                .hasSizeLessThanOrEqualTo(PlainText.LONGEST + 1);
    }

    @Test
    void nothingIsEmpty() {
        assertThat(PlainText.of(null)).isEmpty();
        assertThat(PlainText.of(" \t ")).isEmpty();
    }
}
