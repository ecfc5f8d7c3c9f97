package io.github.callcard.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingConverterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a call from +4722123456 rings    | a call from …56 rings
                    22 12 34 56 is unknown           | …56 is unknown
                    (650) 253-0000 is unknown        | (…00 is unknown
                    sip:+4722123456@pbx.example.com  | sip:…56@pbx.example.com
                    403 Forbidden after 12 ms        | 403 Forbidden after 12 ms
                    line 1001 is ready               | line 1001 is ready
                    """)
    void numbersKeepTheirLastTwoDigitsOnly(String text, String masked) {
        assertThat(MaskingConverter.masked(text)).isEqualTo(masked);
    }
}
