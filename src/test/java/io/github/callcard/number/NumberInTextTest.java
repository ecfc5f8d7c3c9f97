package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number that somebody meant who selected a text in Norway. */
class NumberInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+47 22 12 34 56|+4722123456",
                "22 12 34 56|22123456",
                "call +47 22 12 34 56 before noon|+4722123456",
                "Kari Nordmann, tel. 22 12 34 56, kari@example.com|22123456",
                "tel:+4722123456|+4722123456",
                "Order 20 of 2026-11-30: ring (+44) 20 7946 0123!|+442079460123",
                "first 22 12 34 56, then 22 98 76 54|22123456",
                "phone +47 22 12 34 56 ext. 12|+4722123456",
                "112|112",
                "in need dial 112 at once|112",
                "her extension is 4711|4711",
            })
    void itIsFoundAmongOtherWords(String text, String number) {
        assertThat(NumberInText.find(text, "NO")).contains(new TypedNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Kari Nordmann",
                "*21*22123456#",
                "dial *21*22123456# now",
                "#31#22123456",
                "due 2026-11-30",
                "pi is 3,141592",
                "host 192.168.100.200",
                "rooms 101 and 102",
                "a1234b",
                "+",
            })
    void whereThereIsNoneOrMoreThanOneIsPossibleNoneIsFound(String text) {
        assertThat(NumberInText.find(text, "NO")).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsPassedBy() {
        assertThat(NumberInText.find("\u202a+47 22\u200b12 34 56\u202c\r\n", "NO"))
                .contains(new TypedNumber("+4722123456"));
        assertThat(NumberInText.find("call\u0000\u001b[2J\n+47 22 12 34 56\u0007", "NO"))
                .contains(new TypedNumber("+4722123456"));
    }

    @Test
    void aTextOfAnyLengthAndContentIsReadInAMomentOrRefused() {
        assertThat(NumberInText.find("1 ".repeat(1_000), "NO")).isEmpty();
        assertThat(NumberInText.find("+".repeat(2_000), "NO")).isEmpty();
        assertThat(NumberInText.find("22123456 ".repeat(1_000), "NO")).isEmpty();
    }
}
