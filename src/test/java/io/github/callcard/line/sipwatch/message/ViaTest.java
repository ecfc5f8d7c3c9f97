package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViaTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "SIP/2.0/UDP 192.0.2.1:5062;branch=z9hG4bK1      ! UDP ! 192.0.2.1     ! 5062",
                "SIP/2.0/tls pbx.example;branch=z9hG4bK1         ! TLS ! pbx.example   ! 0",
                "SIP / 2.0 / TCP [2001:db8::1] : 5060;branch = z9hG4bK1 ! TCP ! [2001:db8::1] ! 5060",
            })
    void theParts(String text, String transport, String host, int port) throws MalformedMessageException {
        Via via = Via.parse(text);
        assertThat(via.transport()).isEqualTo(transport);
        assertThat(via.host()).isEqualTo(host);
        assertThat(via.port()).isEqualTo(port);
        assertThat(via.branch()).contains("z9hG4bK1");
        assertThat(Via.parse(via.toString())).isEqualTo(via);
    }

    @Test
    void aResponseTellsWhereTheRequestCameFrom() throws MalformedMessageException {
        Via via = Via.parse("SIP/2.0/UDP 10.0.0.1;rport=40123;received=192.0.2.9;branch=z9hG4bK1");
        assertThat(via.received()).contains("192.0.2.9");
        assertThat(via.parameters().value("rport")).contains("40123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SIP/2.0/UDP",
                "SIP/3.0/UDP a",
                "HTTP/2.0/TCP a",
                "SIP/2.0/UDP a b",
                "SIP/2.0/UDP a:0",
                "SIP/2.0/UDP a:70000",
                "SIP/2.0/UDP a:99999999999999999999",
                "SIP/2.0/UDP <a>",
                "SIP/2.0/UDP a;=b",
            })
    void whatIsNoStepIsRefused(String text) {
        assertThatThrownBy(() -> Via.parse(text)).isInstanceOf(MalformedMessageException.class);
    }
}
