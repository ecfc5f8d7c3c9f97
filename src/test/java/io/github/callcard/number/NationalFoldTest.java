package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalFoldTest {

    @ParameterizedTest
    @CsvSource({
        "5213312345678, 523312345678",
        "5493435551212, 543435551212",
        "5511987654321, 551187654321",
        "5511961234567, 551161234567",
    })
    void twoSpellingsOfOneNumberLeadToEachOther(long one, long other) {
        assertThat(NationalFold.of(one)).isEqualTo(new NationalFold(other, true));
        assertThat(NationalFold.of(other)).isEqualTo(new NationalFold(one, true));
        assertThat(NationalFold.same(one, other)).isTrue();
        assertThat(NationalFold.same(one, one)).isTrue();
    }

    @Test
    void aLostItalianZeroMayBeAMobileNumber() {
        assertThat(NationalFold.of(390331123456L)).isEqualTo(new NationalFold(39331123456L, false));
        assertThat(NationalFold.same(390331123456L, 39331123456L)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                4722123456L,
                5511932345678L,
                551132345678L,
                5511887654321L,
                551187654L,
                5223312345678L,
                52331234567L,
                520312345678L,
                5483435551212L,
                39331123456L,
                39012345,
                52,
                0
            })
    void otherNumbersHaveOneSpelling(long e164) {
        assertThat(NationalFold.of(e164).e164()).isZero();
    }
}
