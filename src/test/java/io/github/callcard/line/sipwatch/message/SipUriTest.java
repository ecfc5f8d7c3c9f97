package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipUriTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "sip:1001@pbx.example                    ! sip  ! 1001         ! pbx.example ! 0",
                "SIPS:1001:secret@pbx.example:5061       ! sips ! 1001         ! pbx.example ! 5061",
                "sip:pbx.example:05060                   ! sip  ! ''           ! pbx.example ! 5060",
                "sip:+47%20%C3%A5@[2001:db8::1]:5062     ! sip  ! +47 \u00E5   ! [2001:db8::1] ! 5062",
                "sip:a;b=c@192.0.2.1;lr                  ! sip  ! a;b=c        ! 192.0.2.1   ! 0",
                "sip:a?b@192.0.2.1?c=d@e                 ! sip  ! a?b          ! 192.0.2.1   ! 0",
                "sip:a@b@192.0.2.1                       ! sip  ! a@b          ! 192.0.2.1   ! 0",
                "sip:Jane Doe@pbx                        ! sip  ! Jane Doe     ! pbx         ! 0",
                "tel:+47-22-33;phone-context=x           ! tel  ! +47-22-33    ! ''          ! 0",
                "mailto:a@b                              ! mailto ! a@b        ! ''          ! 0",
            })
    void theParts(String text, String scheme, String user, String host, int port) throws MalformedMessageException {
        SipUri uri = SipUri.parse(text);
        assertThat(uri.scheme()).isEqualTo(scheme);
        assertThat(uri.user()).isEqualTo(user);
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:1001@pbx.example",
                "sips:1001:secret@[2001:db8::1]:5061;transport=tcp;lr?Replaces=a%40b&Reason=x",
                "sip:pbx.example;lr",
                "sip:sales%3A22%20@pbx",
                "tel:22334455;phone-context=+47",
                "urn:service:sos",
            })
    void whatWasReadIsWrittenAsItWas(String text) throws MalformedMessageException {
        assertThat(SipUri.parse(text)).hasToString(text);
        assertThat(SipUri.parse(SipUri.parse(text).toString())).isEqualTo(SipUri.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1001",
                ":1001",
                "sip:",
                "sip:@",
                "sip:1001@",
                "sip:1001@pbx:port",
                "sip:1001@pbx:0",
                "sip:1001@pbx:65536",
                "sip:1001@pbx:99999999999",
                "sip:1001@pb x",
                "sip:1001@[x]",
                "sip:1001@pbx;=x",
                "sip:<1001@pbx",
                "sip:10\t01@pbx",
                "1sip:1001@pbx",
            })
    void whatIsNoUriIsRefused(String text) {
        assertThatThrownBy(() -> SipUri.parse(text)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aUserPartIsEscapedWhereItHasTo() throws MalformedMessageException {
        SipUri uri = SipUri.sip("a b@c:\u00E5;x", "pbx");
        assertThat(uri).hasToString("sip:a%20b%40c%3A%C3%A5;x@pbx");
        assertThat(SipUri.parse(uri.toString()).user()).isEqualTo("a b@c:\u00E5;x");
    }
}
