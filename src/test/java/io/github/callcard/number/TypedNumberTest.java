package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.words.SentenceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that somebody typed, or another program gave, and whether they may be dialled. */
class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+47 22 12 34 56, +4722123456",
        "22123456, 22123456",
        "(22) 12-34-56, 22123456",
        "+44 (0)20 7946 0123, +442079460123",
        "' 112 ', 112",
        "7042, 7042",
        "0022, 0022",
    })
    void plainNumbersStayAsTheyWereTyped(String typed, String number) throws Exception {
        assertThat(TypedNumber.of(typed).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*21*22123456#",
                "#31#22123456",
                "22123456;phone-context=+47",
                "22123456;ext=12",
                "22123456,,1234",
                "22123456p12",
                "22123456\n112",
                "22123456\u0000",
                "sip:1001@pbx",
                "tel:22123456",
                "Kari",
                "",
                " ",
                "+",
                "1",
                "22+47",
                "123456789012345678901",
                "２２１２３４５６"
            })
    void whatIsNotPlainlyANumberIsRefused(String typed) {
        assertThatExceptionOfType(SentenceException.class).isThrownBy(() -> TypedNumber.of(typed));
        if (typed.chars().noneMatch(Character::isISOControl)) {
            assertThat(TypedNumber.read(typed)).isEmpty();
        }
    }
}
