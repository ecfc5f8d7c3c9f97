package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Østby,ostby",
        "Ödegård,odegard",
        "MÜLLER,muller",
        "Groß,gross",
        "Æsop,aesop",
        "Łódź,lodz",
        "İzmir,izmir"
    })
    void caseAndAccentsDoNotMatter(String text, String folded) {
        assertThat(FoldedWords.of(text)).isEqualTo(folded);
    }

    @Test
    void theDigitsOfANumberAreOneWordHoweverTheyAreWritten() {
        assertThat(FoldedWords.typed("kari +47 911 22-333")).containsExactly("kari", "4791122333");
        assertThat(FoldedWords.typed("  Mus  GMB ")).containsExactly("mus", "gmb");
        assertThat(FoldedWords.typed(" ")).isEmpty();
    }
}
