package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipParserTest {

    private static final String INVITE = """
            INVITE sip:k7x@192.0.2.9:5060 SIP/2.0
            Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1, SIP/2.0/TCP [2001:db8::1];branch=z9hG4bK0
            f: "Jane \\"J\\" Doe" <sip:+442079460123@pbx.example;user=phone>;tag=a1
            To: <sip:1001@pbx.example>
            i: c1@pbx.example
            CSeq: 7 INVITE
            Contact: <sip:pbx.example:5062;transport=tcp>
            Subject: one,
             two
            Max-Forwards: 70
            c: text/plain
            l: 5

            hello""".replace("\n", "\r\n");

    @Test
    void aRequestIsReadWithEverythingItSays() throws MalformedMessageException {
        SipRequest invite = (SipRequest) parse(INVITE);
        assertThat(invite.method()).isEqualTo("INVITE");
        assertThat(invite.uri()).isEqualTo(SipUri.parse("sip:k7x@192.0.2.9:5060"));
        assertThat(invite.vias()).extracting(Via::host).containsExactly("192.0.2.1", "[2001:db8::1]");
        assertThat(invite.via().branch()).contains("z9hG4bK1");
        assertThat(invite.from().displayName()).isEqualTo("Jane \"J\" Doe");
        assertThat(invite.from().uri().user()).isEqualTo("+442079460123");
        assertThat(invite.from().tag()).contains("a1");
        assertThat(invite.to().tag()).isEmpty();
        assertThat(invite.callId()).isEqualTo("c1@pbx.example");
        assertThat(invite.cSeq()).isEqualTo(new CSeq(7, "INVITE"));
        assertThat(invite.headers().first("subject")).contains("one, two");
        assertThat(invite.body().text()).isEqualTo("hello");
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() throws MalformedMessageException {
        SipMessage invite = parse(INVITE);
        SipMessage again = SipParser.parse(invite.toBytes());
        assertThat(again.headers().without("Content-Length"))
                .isEqualTo(invite.headers().without("Content-Length"));
        assertThat(again.body()).isEqualTo(invite.body());
        assertThat(again.startLine()).isEqualTo(invite.startLine());
    }

    @Test
    void anAnswerRepeatsWhatTheSenderKnowsItsRequestBy() throws MalformedMessageException {
        SipResponse ringing = ((SipRequest) parse(INVITE)).answer(180, "Ringing", "b2");
        assertThat(SipParser.parse(ringing.toBytes()))
                .asInstanceOf(type(SipResponse.class))
                .satisfies(response -> {
                    assertThat(response.status()).isEqualTo(180);
                    assertThat(response.vias()).hasSize(2);
                    assertThat(response.to().tag()).contains("b2");
                    assertThat(response.cSeq()).isEqualTo(new CSeq(7, "INVITE"));
                });
    }

    @Test
    void namesInLatin1AreRead() throws MalformedMessageException {
        byte[] latin1 = INVITE.replace("Jane \\\"J\\\" Doe", "J\u00F8rgen").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SipParser.parse(latin1).from().displayName()).isEqualTo("J\u00F8rgen");
    }

    @Test
    void namesWithoutQuotationMarksAreRead() throws MalformedMessageException {
        SipMessage invite = parse(INVITE.replace("\"Jane \\\"J\\\" Doe\"", "J\u00F8rgen, \u7530\u4E2D"));
        assertThat(invite.from().displayName()).isEqualTo("J\u00F8rgen, \u7530\u4E2D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f: \"Jane", "To: <", "i: c1", "CSeq: 7", "Via: SIP"})
    void aRequestWithoutAMandatoryHeaderFieldIsNone(String beginning) {
        String without = INVITE.replaceAll("(?m)^" + beginning + "[^\r]*\r\n", "");
        assertThat(without).isNotEqualTo(INVITE);
        assertThatThrownBy(() -> parse(without))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("A message has");
    }

    @Test
    void nothingThatNamesPeopleIsInTheTextOfAMessage() throws MalformedMessageException {
        SipMessage invite = parse(INVITE);
        assertThat(invite + " " + invite.headers() + " " + invite.body())
                .doesNotContain("Jane", "442079460123", "hello");
    }

    private static SipMessage parse(String text) throws MalformedMessageException {
        return SipParser.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
