package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.actionurl.PhoneReport.Before;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests in all the ways in which phones write them. */
class ReportReaderTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuv";

    private final ReportReader reader = new ReportReader(new ActionUrlToken(TOKEN));

    private Optional<PhoneReport> read(String path) {
        return reader.read(new HttpRequest("/" + TOKEN + "/" + path, ""));
    }

    private PhoneReport ring(String query) {
        return read("ring?" + query).orElseThrow();
    }

    @Test
    void anEventComesWithWhatThePhoneKnows() {
        assertThat(ring("number=sip:22000101@pbx&name=Kari&called=sip:200@pbx&id=33093&line=200"))
                .isEqualTo(new PhoneReport(
                        PhoneEvent.RING, "sip:22000101@pbx", "Kari", "sip:200@pbx", "33093", "200", Before.UNKNOWN));
    }

    @Test
    void anEventMayComeAlone() {
        assertThat(read("dnd-on"))
                .contains(new PhoneReport(PhoneEvent.DND_ON, "", null, null, null, "", Before.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "ring, RING",
        "RING, RING",
        "outgoing, OUTGOING",
        "answered, ANSWERED",
        "ended, ENDED",
        "missed, MISSED",
        "declined, DECLINED",
        "elsewhere, ELSEWHERE",
        "dnd-on, DND_ON",
        "dnd-off, DND_OFF",
    })
    void eachEventHasItsName(String path, PhoneEvent event) {
        assertThat(read(path + "?number=1").orElseThrow().event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rings", "ring/1", "favicon.ico", "../ring", "dnd_on"})
    void otherNamesSayNothing(String path) {
        assertThat(read(path)).isEmpty();
    }

    /** RFC 3986, forms, and nothing at all. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "+4722000101,                                        +4722000101",
                "%2B4722000101,                                      +4722000101",
                "22+00+01+01,                                        22 00 01 01",
                "22%2000%2001%2001,                                  22 00 01 01",
                "22 00 01 01,                                        22 00 01 01",
                "sip:+4722000101@pbx.example.com,                    sip:+4722000101@pbx.example.com",
                "sip%3A%2B4722000101%40pbx.example.com%3Buser=phone, sip:+4722000101@pbx.example.com;user=phone",
                "tel:+4722000101,                                    tel:+4722000101",
                "sip:%252B4722000101@pbx,                            sip:%2B4722000101@pbx",
                "'\"Kari Moe\" <sip:+4722000101@pbx>',               '\"Kari Moe\" <sip:+4722000101@pbx>'",
                "%22Kari+Moe%22+%3Csip%3A%2B4722000101%40pbx%3E,     '\"Kari Moe\" <sip:+4722000101@pbx>'",
                "*21%23,                                             *21#",
                "100%,                                               100%",
                "%4,                                                 %4",
                "%zz1,                                               %zz1",
            })
    void aNumberIsReadHoweverItIsEncoded(String written, String number) {
        assertThat(ring("number=" + written).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Kari%20Moe,                 Kari Moe",
        "Kari+Moe,                   Kari Moe",
        "Kari Moe,                   Kari Moe",
        "Salt+%26+Pepper,            Salt & Pepper",
        "Salt & Pepper,              Salt & Pepper",
        "A%2BB,                      A+B",
        "A+B%20C,                    A+B C",
        "J%C3%B8rgen,                Jørgen",
        "J%F8rgen,                   Jørgen",
        "Kari%0D%0AMoe,              Kari  Moe",
    })
    void aNameIsReadHoweverItIsEncoded(String written, String name) {
        assertThat(ring("number=1&name=" + written + "&line=1").name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void aNameThatIsNotEncodedAtAllIsReadInEitherCharset(String charset) {
        String bytes = new String("Jørgen Ødegård".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);

        assertThat(ring("name=" + bytes).name()).isEqualTo("Jørgen Ødegård");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$call_id", "$call-id", "$$REMOTENUMBER$$", "", "%20"})
    void aVariableThatThePhoneDoesNotKnowSaysNothing(String left) {
        PhoneReport report = ring("number=" + left + "&name=" + left + "&id=" + left + "&line=" + left);

        assertThat(report).isEqualTo(new PhoneReport(PhoneEvent.RING, "", null, null, null, "", Before.UNKNOWN));
    }

    @Test
    void longTextsAreCutAndTheFirstOfTwoValuesCounts() {
        PhoneReport report = ring("number=" + "1".repeat(5000) + "&name=Kari&name=Ola");

        assertThat(report.number()).hasSize(256);
        assertThat(report.name()).isEqualTo("Kari");
    }

    @ParameterizedTest
    @CsvSource({
        "ended?was=CONNECTED,  TALKING",
        "ended?was=INCOMING, RINGING",
        "ended?was=OUTGOING, RINGING",
        "ended?was=calling, RINGING",
        "ended?was=IDLE, UNKNOWN",
        "missed, RINGING",
        "declined, RINGING",
        "ended, UNKNOWN",
    })
    void howACallWasIsToldByItsEnd(String path, Before before) {
        assertThat(read(path).orElseThrow().before()).isEqualTo(before);
    }

    /** RFC 3326; Asterisk and FreeSWITCH put a Q.850 cause into every CANCEL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missed?reason=SIP;cause=200;text=\"Call completed elsewhere\"       | ELSEWHERE",
                "missed?reason=SIP%3Bcause%3D200                                     | ELSEWHERE",
                "missed?reason=Q.850;cause=16, SIP ;cause=200                        | ELSEWHERE",
                "ended?reason=Q.850;cause=26                                         | ELSEWHERE",
                "missed?reason=Q.850;cause=16                                        | MISSED",
                "missed?reason=SIP;cause=2000                                        | MISSED",
                "missed?reason=SIP;cause=487                                         | MISSED",
                "answered?reason=SIP;cause=200                                       | ANSWERED",
            })
    void aCallThatAnotherPhoneTookIsNotMissed(String path, PhoneEvent event) {
        assertThat(read(path).orElseThrow().event()).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ring",
                "//ring",
                "/Abcdefghijklmnopqrstuv/ring",
                "/abcdefghijklmnopqrstu/ring",
                "/abcdefghijklmnopqrstuvw/ring",
                "/%61bcdefghijklmnopqrstuv/ring",
                "/x/abcdefghijklmnopqrstuv/ring",
                "/?/abcdefghijklmnopqrstuv/ring"
            })
    void whoeverDoesNotKnowTheTokenIsAStranger(String target) {
        assertThat(reader.isAllowed(new HttpRequest(target, ""))).isFalse();
        assertThat(reader.isAllowed(new HttpRequest("/" + TOKEN + "/ring", ""))).isTrue();
    }
}
