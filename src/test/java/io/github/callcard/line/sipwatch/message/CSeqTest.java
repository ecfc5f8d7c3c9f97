package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CSeqTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "INVITE",
                "7INVITE",
                "-1 INVITE",
                "2147483648 INVITE",
                "99999999999 A",
                "7 IN VITE",
                "7 <"
            })
    void whatIsNoSequenceNumberIsRefused(String text) {
        assertThatThrownBy(() -> CSeq.parse(text)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aSequenceNumberIsReadUpToTheHighest() throws MalformedMessageException {
        CSeq highest = CSeq.parse("0002147483647 \t INVITE");
        assertThat(highest.number()).isEqualTo(Integer.MAX_VALUE);
        assertThat(highest).hasToString("2147483647 INVITE");
    }
}
