package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHeadersTest {

    private static final SipHeaders HEADERS = SipHeaders.NONE
            .with("v", "SIP/2.0/UDP a")
            .with("From", "<sip:a@x>;tag=1")
            .with("VIA", "SIP/2.0/UDP b, SIP/2.0/UDP c")
            .with("Subject", "one, two");

    @Test
    void namesAreFoundInAnyCaseAndForm() {
        assertThat(HEADERS.first("from")).contains("<sip:a@x>;tag=1");
        assertThat(HEADERS.first("f")).contains("<sip:a@x>;tag=1");
        assertThat(HEADERS.has("S")).isTrue();
        assertThat(HEADERS.first("To")).isEmpty();
    }

    @Test
    void aListIsReadOverSeveralFields() {
        assertThat(HEADERS.all("Via")).containsExactly("SIP/2.0/UDP a", "SIP/2.0/UDP b", "SIP/2.0/UDP c");
    }

    @Test
    void aCommaInAFieldThatIsNoListMeansNothing() {
        assertThat(HEADERS.all("Subject")).containsExactly("one, two");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "\"Doe, Jane\" <sip:a@x>, <sip:b@x>    ! 2",
                "<sip:a,b@x>, <sip:c@x>                ! 2",
                "\"a \\\" , b\" <sip:a@x>              ! 1",
                "\"<\" <sip:a@x>, <sip:b@x>            ! 2",
                ", <sip:a@x>, ,                        ! 1",
            })
    void aCommaInQuotationMarksOrAngleBracketsDividesNothing(String value, int entries) {
        assertThat(SipHeaders.NONE.with("Contact", value).all("m")).hasSize(entries);
    }

    @Test
    void fieldsAreReplacedWhereTheFirstStood() {
        assertThat(HEADERS.replacing("Via", "SIP/2.0/TCP d").fields())
                .extracting(SipHeaders.Field::value)
                .containsExactly("SIP/2.0/TCP d", "<sip:a@x>;tag=1", "one, two");
        assertThat(HEADERS.replacing("To", "<sip:b@x>").fields()).hasSize(5);
    }

    @Test
    void fieldsAreAddedInFrontAndTakenAway() {
        assertThat(HEADERS.withFirst("Via", "SIP/2.0/TCP d").all("v")).first().isEqualTo("SIP/2.0/TCP d");
        assertThat(HEADERS.without("Via").all("v")).isEmpty();
        assertThat(HEADERS.only(List.of("f", "Subject")).fields())
                .extracting(SipHeaders.Field::name)
                .containsExactly("From", "Subject");
        assertThat(HEADERS.all("v")).as("the original").hasSize(3);
    }

    @Test
    void nobodyCanPutALineIntoAMessage() {
        assertThatThrownBy(() -> HEADERS.with("X", "a\r\nContact: b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HEADERS.with("X: y\nZ", "a")).isInstanceOf(IllegalArgumentException.class);
    }
}
