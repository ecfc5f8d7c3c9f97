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
        "5511962345678, 551162345678",
        "5211000000000, 521000000000",
        "576012234567, 5712234567",
        "576010000000, 5710000000",
        "2290190011234, 22990011234",
        "3780549886317, 390549886317",
        "33262123456, 262262123456",
        "33263123456, 262263123456",
        "33269601234, 262269601234",
        "33639123456, 262639123456",
        "33692123456, 262692123456",
        "33693123456, 262693123456",
        "33590201234, 590590201234",
        "33690201234, 590690201234",
        "33691201234, 590691201234",
        "33594101234, 594594101234",
        "33694201234, 594694201234",
        "33596301234, 596596301234",
        "33696301234, 596696301234",
        "33697301234, 596697301234",
    })
    void twoSpellingsOfOneNumberLeadToEachOther(long one, long other) {
        assertThat(NationalFold.of(one)).isEqualTo(new NationalFold(other, true));
        assertThat(NationalFold.of(other)).isEqualTo(new NationalFold(one, true));
        assertThat(NationalFold.same(one, other)).isTrue();
        assertThat(NationalFold.same(one, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2250103123456, 22503123456, true",
        "2250504123456, 22504123456, true",
        "2250706123456, 22506123456, false",
        "2250707123456, 22507123456, true",
        "2250507123456, 22507123456, false",
        "2252720123456, 22520123456, false",
    })
    void theIvoryCoastsOldNumbersAreSureWhereTheOperatorFits(long now, long before, boolean certain) {
        assertThat(NationalFold.of(now)).isEqualTo(new NationalFold(before, certain));
        assertThat(NationalFold.of(before).e164()).isZero();
    }

    @Test
    void aLostItalianZeroMayBeAMobileNumber() {
        assertThat(NationalFold.of(390331123456L)).isEqualTo(new NationalFold(39331123456L, false));
        assertThat(NationalFold.of(390100000000L)).isEqualTo(new NationalFold(39100000000L, false));
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
                551120000000L,
                551159999999L,
                5511920000000L,
                5511959999999L,
                39033112L,
                39003311234L,
                5223312345678L,
                52331234567L,
                520312345678L,
                5483435551212L,
                39331123456L,
                39012345,
                33612345678L,
                3326212345L,
                262123456789L,
                590262123456L,
                351912345678L,
                3780123456789L,
                37805498863L,
                576512234567L,
                5701234567L,
                576002234567L,
                229019001123L,
                2290290011234L,
                225012345,
                52,
                0
            })
    void otherNumbersHaveOneSpelling(long e164) {
        assertThat(NationalFold.of(e164).e164()).isZero();
    }
}
