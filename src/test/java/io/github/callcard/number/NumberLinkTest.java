package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.words.SentenceException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to numbers: what is dialled, and what never is. */
class NumberLinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel:+4722000101|+4722000101",
                "tel:+47-22-00-01-01|+4722000101",
                "TEL:+47%2022%2000%2001%2001|+4722000101",
                "tel://+4722000101/|+4722000101",
                "tel:%2B4722000101|+4722000101",
                "callto:22 00 01 01|22000101",
                "callto:tel:+4722000101|+4722000101",
                "callto://+4722000101?topic=offer|+4722000101",
                "callcard:+4722000101|+4722000101",
                "tel:+44%20(0)20%207946%200123|+442079460123",
                "tel:0101;phone-context=+472200|+4722000101",
                "tel:7042;phone-context=example.com|7042",
                "tel:+4722000101;ext=12|+4722000101",
                "tel:+47%C2%A022%E2%80%9100%E2%80%910101|+4722000101",
                "tel:+47\u00A022\u201100\u20110101|+4722000101",
                "tel:12345678901234567890|12345678901234567890",
                "tel:112|112",
                "tel:12|12"
            })
    void aNumberIsTakenHoweverItIsWritten(String link, String number) throws SentenceException {
        assertThat(NumberLink.of(link).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:*21*%2B4790000000%23",
                "tel:*%2306%23",
                "tel:%23%2321%23",
                "tel:22000101%23",
                "callto:**61*22000101",
                "tel:%2A67%2022000101"
            })
    void aServiceCodeIsNeverDialled(String link) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> NumberLink.of(link))
                .withMessageContaining("service code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tel",
                "tel:",
                "tel:1",
                "tel:abc",
                "tel:1-800-FLOWERS",
                "callto:some.body",
                "tel:22000101,,,9001",
                "tel:22000101;phone-context=???",
                "tel:22000101p1",
                "tel:+47+22000101",
                "tel:47+22000101",
                "tel:22000101%0D%0A",
                "tel:22000101%00",
                "tel:%FF%FE22000101",
                "tel:%zz22000101",
                "tel:sip:1001@example.com",
                "tel:123456789012345678901",
                "https://example.com/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "--profile=/tmp",
                "tel:\u202E1010002274+"
            })
    void whatIsNotPlainlyANumberIsRefused(String link) {
        assertThatExceptionOfType(SentenceException.class).isThrownBy(() -> NumberLink.of(link));
    }

    @Test
    void aLinkLongerThanAnyNumberIsRefused() {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> NumberLink.of("tel:" + "0".repeat(100_000)))
                .withMessageContaining("too long");
    }

    @Test
    void theOwnSchemeAloneOpensTheProgram() throws SentenceException {
        assertThat(NumberLink.of("callcard:").number()).isEmpty();
        assertThat(NumberLink.of("callcard://").number()).isEmpty();
    }

    @Test
    void nothingButDigitsEverComesOutOfALink() {
        Random random = new Random(20261124);
        String alphabet = "0123456789+*#;,%=()- /.?&ptelx\u00A0\uD83D\u0000\n2A3b";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder link = new StringBuilder("tel:");
            int length = random.nextInt(24);
            for (int c = 0; c < length; c++) {
                link.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(NumberLink.of(link.toString()).number()).matches("\\+?[0-9]{2,20}");
            } catch (SentenceException refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
    }
}
