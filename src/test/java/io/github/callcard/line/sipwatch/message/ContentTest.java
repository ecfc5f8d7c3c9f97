package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    private static final String PARTS = """
            This is for readers who know no parts.
            --b1
            Content-Type: text/plain

            hello
            --b1 \t
            Content-Disposition: x;
             y=z
            Content-Type: application/Dialog-Info+XML; charset=utf-8

            <dialog-info/>
            --b1--
            after""".replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/dialog-info+xml",
                "Application/Dialog-Info+XML;charset=utf-8",
                "application / dialog-info+xml"
            })
    void aBodyOfOneThingIsFoundByItsType(String type) throws MalformedMessageException {
        assertThat(Content.of(notify(type, "<dialog-info/>"), DialogInfo.TYPE)).contains(SipBody.of("<dialog-info/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/mixed;boundary=b1", "Multipart/Related; type=\"x;y\"; boundary=\"b1\"; start=\"<x>\""
            })
    void aPartIsFoundByItsType(String type) throws MalformedMessageException {
        assertThat(Content.of(notify(type, PARTS), DialogInfo.TYPE)).contains(SipBody.of("<dialog-info/>"));
    }

    @Test
    void anotherTypeIsNotFound() throws MalformedMessageException {
        assertThat(Content.of(notify("text/plain", "x"), DialogInfo.TYPE)).isEmpty();
        assertThat(Content.of(notify(DialogInfo.TYPE, ""), DialogInfo.TYPE)).isEmpty();
        assertThat(Content.of(notify("multipart/mixed;boundary=b1", PARTS), "application/simple-message-summary"))
                .isEmpty();
        assertThat(Content.of(notify("multipart/mixed;boundary=b1", "--b1\r\n\r\n<x/>\r\n--b1--"), DialogInfo.TYPE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed;boundary=\"\"", "multipart/mixed;boundary=\"b"})
    void partsWithoutABoundaryAreRefused(String type) {
        assertThatThrownBy(() -> Content.of(notify(type, PARTS), DialogInfo.TYPE))
                .isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b1", "--b1\r\nContent-Type: text/plain\r\n\r\nhello", "--b1\r\n"})
    void partsThatNeverEndAreRefused(String body) {
        assertThatThrownBy(() -> Content.of(notify("multipart/mixed;boundary=b1", body), DialogInfo.TYPE))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aBoundaryThatOnlyBeginsAlikeDividesNothing() throws MalformedMessageException {
        String body = "--b1\r\nContent-Type: application/dialog-info+xml\r\n\r\n<x>\r\n--b12\r\n</x>\r\n--b1--\r\n";
        assertThat(Content.of(notify("multipart/mixed;boundary=b1", body), DialogInfo.TYPE))
                .contains(SipBody.of("<x>\r\n--b12\r\n</x>"));
    }

    @Test
    void tooManyPartsAreRefused() {
        String body = "--b1\r\n\r\n".repeat(1000) + "--b1--";
        assertThatThrownBy(() -> Content.of(notify("multipart/mixed;boundary=b1", body), DialogInfo.TYPE))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aCompressedBodyIsRefused() {
        SipRequest notify = notify(DialogInfo.TYPE, "x");
        SipRequest packed = notify.withHeaders(notify.headers().with("e", "gzip"));
        assertThatThrownBy(() -> Content.of(packed, DialogInfo.TYPE)).isInstanceOf(MalformedMessageException.class);
    }

    private static SipRequest notify(String type, String body) {
        return new SipRequest(
                "NOTIFY", SipUri.sip("k7x", "192.0.2.9"), SipHeaders.NONE.with("c", type), SipBody.of(body));
    }
}
