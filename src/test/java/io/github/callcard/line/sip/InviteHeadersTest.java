package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InviteHeadersTest {

    @Test
    void withoutAVouchedIdentityTheCallerIsWhomTheCallerClaimsToBe() {
        assertThat(new InviteHeaders("+442079460123", "Jané Doe", "1001", Map.of(), "abc@pbx").details())
                .isEqualTo(new CallDetails(Direction.INCOMING, "+442079460123", "Jané Doe", "1001", null, "abc@pbx"));
    }

    @Test
    void theVouchedIdentityIsPreferred() {
        CallDetails details = details("99", "Spoofed", "\"Jane\" <sip:+442079460123@pbx>");
        assertThat(details.number()).isEqualTo("+442079460123");
        assertThat(details.displayName()).isEqualTo("Jane");
    }

    @Test
    void aVouchedIdentityWithoutANumberIsNotUsable() {
        assertThat(details("1002", "Jane", "<sip:anonymous@anonymous.invalid>").number())
                .isEqualTo("1002");
        assertThat(details("1002", "Jane", "garbage").number()).isEqualTo("1002");
    }

    @Test
    void theFirstVouchedIdentityWithANumberCounts() {
        assertThat(details("anonymous", null, "<sip:unavailable@pbx>, <tel:+4722334455>")
                        .number())
                .isEqualTo("+4722334455");
    }

    @Test
    void aNameIsTakenFromTheClaimWhereNobodyVouchesForAny() {
        assertThat(details("1002", "Jane", "<sip:+442079460123@pbx>").displayName())
                .isEqualTo("Jane");
    }

    @Test
    void aNameThatRepeatsTheVouchedNumberIsNone() {
        assertThat(details("1002", "+442079460123", "<sip:+442079460123@pbx>").displayName())
                .isNull();
    }

    @Test
    void aWithheldNumberIsEmptyAndNameless() {
        CallDetails details = details("anonymous", "Anonymous", null);
        assertThat(details.number()).isEmpty();
        assertThat(details.displayName()).isNull();
    }

    @Test
    void theOtherHeadersThatTellOfTheCallerAreReadToo() {
        assertThat(further("Remote-Party-ID", "\"Kari\" <sip:+4722334455@pbx>;party=calling")
                        .number())
                .isEqualTo("+4722334455");
        assertThat(further("Privacy", "id").number()).isEmpty();
        assertThat(further("History-Info", "<sip:+4711@pbx?Reason=SIP%3Bcause%3D302>;index=1, <sip:1001@pbx>;index=1.1")
                        .diversion())
                .isEqualTo("+4711");
    }

    @Test
    void aNameOfSeveralLinesIsRead() {
        assertThat(details("1002", "Jane\r\nDoe", null).displayName()).isEqualTo("Jane Doe");
    }

    private static CallDetails further(String name, String value) {
        return new InviteHeaders("1002", "Jane", "1001", Map.of(name, value), null).details();
    }

    @Test
    void theLatestDiversionIsTheOneCalledFrom() {
        InviteHeaders headers = new InviteHeaders(
                "1002",
                null,
                "1001",
                Map.of("Diversion", "\"Desk\" <sip:+4711@pbx>;reason=user-busy, <sip:+4722@pbx>"),
                null);
        assertThat(headers.details().diversion()).isEqualTo("+4711");
        assertThat(new InviteHeaders("1", null, "1001", Map.of("Diversion", "???"), null)
                        .details()
                        .diversion())
                .isNull();
    }

    private static CallDetails details(@Nullable String user, @Nullable String name, @Nullable String asserted) {
        Map<String, String> further = asserted == null ? Map.of() : Map.of("P-Asserted-Identity", asserted);
        return new InviteHeaders(user, name, "1001", further, null).details();
    }
}
