package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InviteHeadersTest {

    @Test
    void withoutAVouchedIdentityTheCallerIsWhomTheCallerClaimsToBe() {
        assertThat(new InviteHeaders("+442079460123", "Jané Doe", "1001", null, null, "abc@pbx").details())
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
    void theLatestDiversionIsTheOneCalledFrom() {
        InviteHeaders headers = new InviteHeaders(
                "1002", null, "1001", null, "\"Desk\" <sip:+4711@pbx>;reason=user-busy, <sip:+4722@pbx>", null);
        assertThat(headers.details().diversion()).isEqualTo("+4711");
        assertThat(new InviteHeaders("1", null, "1001", null, "???", null)
                        .details()
                        .diversion())
                .isNull();
    }

    private static CallDetails details(@Nullable String user, @Nullable String name, @Nullable String asserted) {
        return new InviteHeaders(user, name, "1001", asserted, null, null).details();
    }
}
