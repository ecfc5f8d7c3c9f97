package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 4475, sections 3.1.1 (valid messages, but for 3.1.1.11), 3.1.2 (invalid ones), 3.2 (transaction layer), 3.3 (application
 * layer) and 3.4 (backward compatibility). What an application has to say to a message, as 416 to a scheme, is not for the
 * parser: there the test shows that the application is given what it needs.
 */
class TortureMessagesTest {

    /** Section 3.1.1.1. */
    @Test
    void aShortTortuousInvite() throws MalformedMessageException {
        SipRequest invite = request("wsinv");
        assertThat(invite.method()).isEqualTo("INVITE");
        assertThat(invite.uri().user()).isEqualTo("vivekg");
        assertThat(invite.uri().host()).isEqualTo("chair-dnrc.example.com");
        assertThat(invite.uri().parameters().has("unknownparam")).isTrue();
        assertThat(invite.to().uri()).hasToString("sip:vivekg@chair-dnrc.example.com");
        assertThat(invite.to().tag()).contains("1918181833n");
        assertThat(invite.from().displayName()).isEqualTo("J Rosenberg \\\"");
        assertThat(invite.from().tag()).contains("98asjd8");
        assertThat(invite.headers().first("Max-Forwards")).contains("0068");
        assertThat(invite.cSeq()).isEqualTo(new CSeq(9, "INVITE"));
        assertThat(invite.vias()).extracting(Via::transport).containsExactly("UDP", "TCP", "UDP");
        assertThat(invite.vias())
                .extracting(Via::host)
                .containsExactly("192.0.2.2", "spindle.example.com", "192.168.255.111");
        assertThat(invite.vias())
                .extracting(via -> via.branch().orElseThrow())
                .containsExactly("390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239");
        assertThat(invite.headers().first("Subject")).contains("");
        assertThat(invite.headers().first("NewFangledHeader")).contains("newfangled value continued newfangled value");
        assertThat(invite.headers().all("UnknownHeaderWithUnusualValue")).containsExactly(";;,,;;,;");
        NameAddress contact = contacts(invite).getFirst();
        assertThat(contact.displayName()).isEqualTo("Quoted string \"\"");
        assertThat(contact.parameters().value("newparam")).contains("newvalue");
        assertThat(contact.parameters().has("secondparam")).isTrue();
        assertThat(contact.parameters().value("q")).contains("0.33");
        assertThat(invite.body().size()).isEqualTo(150);
    }

    /** Section 3.1.1.2. */
    @Test
    void aWideRangeOfValidCharacters() throws MalformedMessageException {
        SipRequest request = request("intmeth");
        assertThat(request.method()).isEqualTo("!interesting-Method0123456789_*+`.%indeed'~");
        assertThat(request.cSeq()).isEqualTo(new CSeq(139_122_385, request.method()));
        assertThat(request.uri().user()).isEqualTo("1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*");
        assertThat(request.uri().userInfo()).endsWith(":&it+has=1,weird!*pas$wo~d_too.(doesn't-it)");
        assertThat(request.uri().host()).isEqualTo("example.com");
        assertThat(request.via().branch()).contains("z9hG4bK-.!%66*_+`'~");
        assertThat(request.to().displayName()).isEqualTo("BEL:\u0007 NUL:\0 DEL:\u007F");
        assertThat(request.from().displayName()).isEqualTo("token1~` token2'+_ token3*%!.-");
        assertThat(request.from().parameters().value("fromParam''~+*_!.-%"))
                .contains("\u0440\u0430\u0431\u043E\u0442\u0430\u044E\u0449\u0438\u0439");
        assertThat(request.from().tag()).contains("_token~1'+`*%!-.");
        assertThat(request.callId()).isEqualTo("intmeth.word%ZK-!.*_+'@word`~)(><:\\/\"][?}{");
        assertThat(request.headers().first("extensionHeader-!.%*+_`'~")).contains("\uFEFF\u5927\u505C\u96FB");
    }

    /** Section 3.1.1.3. */
    @Test
    void escapesAreUndone() throws MalformedMessageException {
        SipRequest invite = request("esc01");
        assertThat(invite.uri().user()).isEqualTo("sips:user@example.com");
        assertThat(invite.uri().host()).isEqualTo("example.net");
        assertThat(invite.to().uri().user()).isEqualTo("user");
        assertThat(invite.from().uri().user()).isEqualTo("I have spaces");
        assertThat(contacts(invite).getFirst().uri())
                .hasToString("sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31");
    }

    /** Section 3.1.1.4. */
    @Test
    void anEscapedNullEndsNothing() throws MalformedMessageException {
        SipRequest register = request("escnull");
        assertThat(register.to().uri().user()).isEqualTo("null-\0-null");
        assertThat(contacts(register))
                .extracting(contact -> contact.uri().user())
                .containsExactly("\0", "\0\0");
    }

    /** Section 3.1.1.5. */
    @Test
    void aPercentSignIsNoEscapeOutsideOfUris() throws MalformedMessageException {
        SipRequest request = request("esc02");
        assertThat(request.method()).isEqualTo("RE%47IST%45R");
        assertThat(request.to().displayName()).isEqualTo("%Z%45");
        assertThat(request.via().branch()).contains("z9hG4bK209%fzsnel234");
        assertThat(contacts(request))
                .extracting(contact -> contact.uri().user())
                .containsExactly("alias1", "alias3");
    }

    /** Section 3.1.1.6. */
    @Test
    void noBlankIsNeededBeforeAnAngleBracket() throws MalformedMessageException {
        assertThat(request("lwsdisp").from().displayName()).isEqualTo("caller");
    }

    /** Section 3.1.1.7. */
    @Test
    void valuesMayBeLong() throws MalformedMessageException {
        SipRequest invite = request("longreq");
        assertThat(invite.vias()).hasSize(34);
        assertThat(invite.vias().getFirst().host()).isEqualTo("sip33.example.com");
        assertThat(invite.vias().getLast().received()).contains("192.0.2.5");
        assertThat(invite.vias().getLast().branch().orElseThrow())
                .startsWith("verylonglong")
                .endsWith("longbranchvalue");
        assertThat(invite.to().displayName())
                .isEqualTo("I have a user name of " + "extreme".repeat(10) + " proportion");
        assertThat(invite.to().uri().port()).isEqualTo(6000);
        assertThat(invite.from().uri().user()).isEqualTo("amazinglylongcallername".repeat(5));
        assertThat(invite.from().tag()).contains("12" + "982".repeat(50) + "424");
        assertThat(invite.callId()).isEqualTo("longreq.one" + "really".repeat(20) + "longcallid");
        assertThat(invite.body().size()).isEqualTo(150);
    }

    /** Section 3.1.1.8. */
    @Test
    void whatFollowsAMessageInItsDatagramIsIgnored() throws MalformedMessageException {
        SipRequest register = request("dblreq");
        assertThat(register.method()).isEqualTo("REGISTER");
        assertThat(register.body().isEmpty()).isTrue();
    }

    /** Section 3.1.1.9. */
    @Test
    void semicolonsOfAUserPartAreNoParametersOfTheUri() throws MalformedMessageException {
        SipUri uri = request("semiuri").uri();
        assertThat(uri.user()).isEqualTo("user;par=u@example.net");
        assertThat(uri.parameters()).isEqualTo(Parameters.NONE);
        assertThat(request("semiuri").headers().all("Accept")).hasSize(6);
    }

    /** Section 3.1.1.10. */
    @Test
    void unknownTransportsAreReadToo() throws MalformedMessageException {
        assertThat(request("transports").vias())
                .extracting(Via::transport)
                .containsExactly("UDP", "SCTP", "TLS", "UNKNOWN", "TCP");
    }

    /** Sections 3.1.1.12 and 3.1.1.13. */
    @Test
    void aPhraseMayBeUnusualOrMissing() throws MalformedMessageException {
        assertThat(response("unreason").status()).isEqualTo(200);
        assertThat(response("unreason").phrase())
                .startsWith("= 2**3 * 5**2 \u043D\u043E")
                .endsWith("\u043F\u0440\u043E\u0441\u0442\u043E\u0435");
        assertThat(response("noreason").status()).isEqualTo(100);
        assertThat(response("noreason").phrase()).isEmpty();
    }

    /** Sections 3.1.2, 3.3.8 and 3.3.9. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "badinv01, 400",
        "clerr, 400",
        "ncl, 400",
        "scalar02, 400",
        "quotbal, 400",
        "ltgtruri, 400",
        "lwsruri, 400",
        "lwsstart, 400",
        "trws, 400",
        "escruri, 400",
        "regbadct, 400",
        "badvers, 505",
        "mismatch01, 400",
        "mismatch02, 400",
        "multi01, 400",
        "mcl01, 400",
    })
    void anInvalidRequestIsAnswered(String name, int status) {
        assertThat(fault(name)).isInstanceOfSatisfying(RefusedRequestException.class, fault -> {
            assertThat(fault.answer().status()).isEqualTo(status);
            assertThat(fault.answer().headers().first("Call-ID").orElseThrow()).startsWith(name);
        });
    }

    /** Sections 3.1.2.5, 3.1.2.19 and 3.3.1: responses are never answered, and nobody knows whom to answer about the third. */
    @ParameterizedTest
    @ValueSource(strings = {"scalarlg", "bigcode", "insuf"})
    void whatIsInvalidAndCannotBeAnsweredIsDropped(String name) {
        assertThat(fault(name)).isNotInstanceOf(RefusedRequestException.class);
    }

    /** Sections 3.1.2.12, 3.1.2.14 and 3.1.2.15, where the RFC leaves it to the receiver to be liberal. */
    @Test
    void someFaultsOfOthersAreForgiven() throws MalformedMessageException {
        assertThat(request("baddate").headers().first("Date")).contains("Fri, 01 Jan 2010 16:00:00 EST");
        assertThat(request("badaspec").to().uri()).hasToString("sip:t.watson@example.org");
        assertThat(request("baddn").from().displayName()).isEqualTo("Bell, Alexander");
    }

    /** Section 3.2.1: a branch with nothing behind its cookie is for the transaction layer to notice. */
    @Test
    void anEmptyBranchIsRead() throws MalformedMessageException {
        assertThat(request("badbranch").via().branch()).contains(Via.MAGIC_COOKIE);
    }

    /** Sections 3.3.2 to 3.3.4. */
    @Test
    void unknownSchemesAreToldByTheirNames() throws MalformedMessageException {
        assertThat(request("unkscm").uri().scheme()).isEqualTo("nobodyknowsthisscheme");
        assertThat(request("novelsc").uri()).hasToString("soap.beep://192.0.2.103:3002");
        assertThat(request("unksm2").to().uri()).hasToString("isbn:2983792873");
        assertThat(request("unksm2").from().uri()).hasToString("http://www.example.com");
        assertThat(contacts(request("unksm2")).getFirst().uri().isSip()).isFalse();
    }

    /** Sections 3.3.5 to 3.3.7, 3.3.10, 3.3.11 and 3.3.15. */
    @Test
    void whatAnApplicationDecidesUponIsRead() throws MalformedMessageException {
        assertThat(request("bext01").headers().all("Require"))
                .containsExactly("nothingSupportsThis", "nothingSupportsThisEither");
        assertThat(request("invut").headers().first("c")).contains("application/unknownformat");
        assertThat(request("invut").body().size()).isEqualTo(40);
        assertThat(request("regaut01").headers().first("Authorization"))
                .contains("NoOneKnowsThisScheme opaque-data=here");
        assertThat(response("bcast").vias()).extracting(Via::host).containsExactly("192.0.2.198", "255.255.255.255");
        assertThat(request("zeromf").headers().first("Max-Forwards")).contains("0");
        assertThat(request("sdp01").headers().first("Accept")).contains("text/nobodyKnowsThis");
    }

    /** Sections 3.3.12 to 3.3.14. */
    @Test
    void parametersBelongToTheUriBetweenAngleBracketsOnly() throws MalformedMessageException {
        NameAddress bare = contacts(request("cparam01")).getFirst();
        assertThat(bare.parameters().has("unknownparam")).isTrue();
        assertThat(bare.uri().parameters()).isEqualTo(Parameters.NONE);
        NameAddress bracketed = contacts(request("cparam02")).getFirst();
        assertThat(bracketed.parameters()).isEqualTo(Parameters.NONE);
        assertThat(bracketed.uri().parameters().has("unknownparam")).isTrue();
        assertThat(contacts(request("regescrt")).getFirst().uri().headers())
                .isEqualTo("Route=%3Csip:sip.example.com%3E");
    }

    /** Section 3.4.1. */
    @Test
    void anInviteOfRfc2543IsRead() throws MalformedMessageException {
        SipRequest invite = request("inv2543");
        assertThat(invite.via().branch()).isEmpty();
        assertThat(invite.from().tag()).isEmpty();
        assertThat(invite.to().parameters().value("user")).contains("phone");
        assertThat(invite.body().size()).isEqualTo(150);
    }

    private static MalformedMessageException fault(String name) {
        return catchThrowableOfType(
                MalformedMessageException.class, () -> SipParser.parse(TortureMessages.bytes(name)));
    }

    private static SipRequest request(String name) throws MalformedMessageException {
        return (SipRequest) SipParser.parse(TortureMessages.bytes(name));
    }

    private static SipResponse response(String name) throws MalformedMessageException {
        return (SipResponse) SipParser.parse(TortureMessages.bytes(name));
    }

    private static List<NameAddress> contacts(SipMessage message) throws MalformedMessageException {
        List<NameAddress> contacts = new ArrayList<>();
        for (String contact : message.headers().all("Contact")) {
            contacts.add(NameAddress.parse(contact));
        }
        return contacts;
    }
}
