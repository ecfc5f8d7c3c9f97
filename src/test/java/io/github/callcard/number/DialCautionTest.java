package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers of links are not dialled without asking. */
class DialCautionTest {

    private static final SiteRules OUTSIDE = new SiteRules(List.of(), List.of("0"), "", 5, false);

    @ParameterizedTest
    @CsvSource({
        "NO, 112",
        "NO, 110",
        "NO, 113",
        "NO, 911",
        "NO, +47112",
        "NO, 0047112",
        "NO, +44999",
        "NO, 0112",
        "NO, 00112",
        "US, 9911",
        "DE, 110",
        "DE, 112",
        "DE, 1121",
        "GB, 999",
        "US, 911",
        "US, +1911",
        "AU, 000",
        "FR, 15",
        "ZZ, 112",
        "ZZ, +44999"
    })
    void emergencyNumbers(String region, String number) {
        assertThat(DialCaution.of(number, plan(region))).contains(DialCaution.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 1881",
        "NO, 01881",
        "NO, +471881",
        "DE, 11880",
        "GB, 118118",
        "FR, 118218",
        "FR, 3608",
        "FI, 118",
        "AT, 118877",
        "CH, 1818",
        "IT, 1254",
        "ES, 11888",
        "NL, 1888",
        "US, 411",
        "BE, 1307",
        "ZZ, 1881",
        "ZZ, 0900123456"
    })
    void directoriesAndOtherServices(String region, String number) {
        assertThat(DialCaution.of(number, plan(region))).contains(DialCaution.COSTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 82012345",
        "NO, 082012345",
        "NO, +4782012345",
        "DE, 09001234567",
        "DE, 01805123456",
        "GB, 09098790000",
        "FR, 0899123456",
        "SE, 0900123456",
        "US, 9005551234",
        "NO, +19005551234",
        "NO, +97912345678",
        "NO, +881612345678",
        "NO, +882161234567",
        "ZZ, +4782012345"
    })
    void numbersThatCostMore(String region, String number) {
        assertThat(DialCaution.of(number, plan(region))).contains(DialCaution.COSTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 22000101",
        "NO, 022000101",
        "NO, +4722000101",
        "NO, 02800",
        "NO, 7042",
        "NO, 70421",
        "NO, +4520112233",
        "NO, +80012345678",
        "NO, 116117",
        "DE, 030123456",
        "DE, +4930123456",
        "US, 2125550123",
        "US, +12125550123",
        "GB, 02079460123",
        "GB, 4711",
        "FR, 0112345678",
        "IT, 0612345678",
        "SE, 11414",
        "ZZ, +4722000101"
    })
    void allOthersAreDialled(String region, String number) {
        assertThat(DialCaution.of(number, plan(region))).isEmpty();
    }

    private static NumberPlan plan(String region) {
        return region.equals("ZZ") ? NumberPlan.international() : new NumberPlan(region, OUTSIDE);
    }
}
