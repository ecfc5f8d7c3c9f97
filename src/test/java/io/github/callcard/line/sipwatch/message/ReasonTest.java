package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIP;cause=200",
                "SIP;cause=200;text=\"Call completed elsewhere\"",
                "sip ; cause = 200",
                "Q.850;cause=26",
                "q.850;cause=26;text=\"Non-selected user clearing\"",
                "SIP;text=\"Call Completed Elsewhere\"",
                "SIP;cause=600;text=\"call completed elsewhere, by Jane\"",
                "X;text=\"Completed elsewhere\"",
                "Q.850;cause=16, SIP;cause=200;text=\"Call completed elsewhere\"",
                "SIP;cause=200, Q.850;cause=16",
                "Q.850;cause=16|SIP;cause=200",
                "SIP;cause=200|Q.850;cause=16",
                "nonsense=;;\"|Q.850;cause=26",
            })
    void aCallThatWasTakenAtAnotherDeviceWasAnsweredElsewhere(String fields) {
        assertThat(Reason.saysAnsweredElsewhere(Reason.of(headers(fields)))).isTrue();
    }

    /** Asterisk sends Q.850 with 0, 16 or 19 in every CANCEL, FreeSWITCH each Q.850 cause. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q.850;cause=0",
                "Q.850;cause=16;text=\"Normal call clearing\"",
                "Q.850;cause=19;text=\"No answer\"",
                "Q.850;cause=200",
                "SIP;cause=26",
                "SIP;cause=487;text=\"ORIGINATOR_CANCEL\"",
                "SIP;cause=600;text=\"Busy Everywhere\"",
                "SIP;cause=2000",
                "SIP;cause=-200",
                "SIP",
                "X;cause=200",
                "",
                ";;;,,,",
                "Q.850;cause=16|SIP;cause=487",
            })
    void everyOtherCallWasMissed(String fields) {
        assertThat(Reason.saysAnsweredElsewhere(Reason.of(headers(fields)))).isFalse();
    }

    @Test
    void aCancelWithoutAReasonMeansAMissedCall() {
        assertThat(Reason.saysAnsweredElsewhere(Reason.of(SipHeaders.NONE))).isFalse();
    }

    @Test
    void aReasonSaysProtocolCauseAndText() {
        assertThat(Reason.of(headers("sip;cause=600;text=\"Busy, \\\"everywhere\\\"\", Q.850|X;cause=x")))
                .containsExactly(
                        new Reason("SIP", 600, "Busy, \"everywhere\""),
                        new Reason("Q.850", -1, ""),
                        new Reason("X", -1, ""));
    }

    /** Header fields of their own between bars. */
    private static SipHeaders headers(String fields) {
        SipHeaders headers = SipHeaders.NONE;
        for (String field : fields.split("\\|", -1)) {
            headers = headers.with("Reason", field);
        }
        return headers;
    }
}
