package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.sipwatch.message.CallerIdentity;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.NumberPlan;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number that the caller of an INVITE is read as, from the header to the number plan. */
class CallersOfInvitesTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "NO, 22334455, 4722334455",
        "NO, +4722334455, 4722334455",
        "NO, 22334455;phone-context=+46, 4622334455",
        "NO, 22334455;phone-context=+47;x=1, 4722334455",
        "NO, 22334455;phone-context=pbx.example.com, 4722334455",
        "NO, 22334455x12, 4722334455",
        "US, 18005551234, 18005551234"
    })
    void aNumberIsTheOneOfItsCountry(String region, String user, long e164) {
        assertThat(read(region, user).stated()).isEqualTo(OptionalLong.of(e164));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "US, 1800flowers",
        "US, 1-800-flowers",
        "DK, 201alice",
        "NO, b22334455",
        "NO, 22334455alice",
        "NO, fax+4722334455",
        "NO, bob.22334455"
    })
    void theLettersOfANameAreNoDigits(String region, String user) {
        assertThat(read(region, user).readings()).isEmpty();
    }

    private static CallerNumber read(String region, String user) {
        SipHeaders headers = SipHeaders.NONE.with("From", "<sip:" + user + "@pbx.example.com>");
        return new NumberPlan(region).read(CallerIdentity.of(headers).number());
    }
}
