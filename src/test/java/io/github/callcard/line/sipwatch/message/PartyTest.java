package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    /** The entries of one header field. */
    private static List<Party> listed(String header) {
        return Party.listed(SipHeaders.NONE.with("P-Asserted-Identity", header).all("P-Asserted-Identity"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Jane Doe\" <sip:+442079460123@pbx>               | +442079460123 | Jane Doe",
                "Jane Doe <sip:+442079460123@pbx;user=phone>;x=1    | +442079460123 | Jane Doe",
                "<sip:1001@pbx>                                     | 1001          |",
                "sip:1001@pbx;transport=tcp                         | 1001          |",
                "sips:1001@pbx                                      | 1001          |",
                "SIP:1001@[::1]:5060                                | 1001          |",
                "<tel:+47-22-33-44-55;phone-context=example.com>    | +47-22-33-44-55 |",
                "<sip:+4722334455;phone-context=x@pbx>              | +4722334455   |",
                "<sip:1001:secret@pbx>                              | 1001          |",
                "<sip:%2B4722334455@pbx>                            | +4722334455   |",
                "<tel:22334455;phone-context=+47>                   | 22334455;phone-context=+47 |",
                "<sip:22334455;phone-context=+46;x=1@pbx;user=phone> | 22334455;phone-context=+46 |",
                "<sip:22334455%3Bphone-context=%2B46@pbx>           | 22334455;phone-context=+46 |",
                "<sip:22334455;phone-context=pbx.example.com@pbx>   | 22334455      |",
                "<sip:1800flowers@pbx>                              | sip:1800flowers |",
                "<sip:201alice@pbx>                                 | sip:201alice  |",
                "<sip:fax+4722334455@pbx>                           | sip:fax+4722334455 |",
                "<sip:22334455x12@pbx>                              | 22334455x12   |",
                "\"Doe, \\\"Jane\\\" <x>\" <sip:1001@pbx>           | 1001          | Doe, \"Jane\" <x>",
                "\"Jané Ødegård 田中\" <sip:1001@pbx>               | 1001          | Jané Ødegård 田中",
                "\"+4722334455\" <sip:+4722334455@pbx>              | +4722334455   |",
                "\"  Jane   Doe  \" <sip:1001@pbx>                  | 1001          | Jane Doe",
            })
    void readsNumberAndName(String header, String number, String name) {
        assertThat(listed(header)).containsExactly(new Party(number, name, null, false));
    }

    @Test
    void readsEachAddressOfAList() {
        assertThat(listed("\"Doe, Jane\" <sip:jane@pbx>, <tel:+4722334455>"))
                .extracting(Party::number, Party::name)
                .containsExactly(tuple("jane", "Doe, Jane"), tuple("+4722334455", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "Unavailable <sip:Unavailable@pbx>",
                "<sip:restricted@pbx>"
            })
    void aWithheldNumberIsNone(String header) {
        assertThat(listed(header)).extracting(Party::number, Party::name).containsExactly(tuple("", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ",,,",
                "<",
                "<>",
                "\"",
                "\"\\",
                "sip:",
                "<sip:@pbx>",
                "mailto:x@y",
                "<sip:1001",
                "nonsense"
            })
    void whatIsNoAddressIsPassedOver(String header) {
        assertThat(listed(header)).isEmpty();
    }

    @Test
    void nothingIsReadOfNothing() {
        assertThat(Party.of("", "")).isEqualTo(new Party("", null, null, false));
    }

    @Test
    void charactersThatDeceiveOnAScreenAreTakenOut() {
        Party party = Party.of("10\u200B01\n", "Jane\u202E eoD\u0000\r\n\tBank\u2028");
        assertThat(party).isEqualTo(new Party("1001", "Jane eoD Bank", null, false));
    }

    @Test
    void partsAreCutToAReasonableLength() {
        Party party = Party.of("1".repeat(5000), "😀".repeat(5000));
        assertThat(party.number()).hasSize(64);
        assertThat(party.name()).isEqualTo("😀".repeat(128));
    }

    @Test
    void anEndlessHeaderIsReadInBoundedTime() {
        String hostile = "\"\\".repeat(500_000) + "<sip:1@x>,".repeat(500_000);
        assertThat(listed(hostile)).hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz1", "1%", "%2B%"})
    void aBrokenEscapeIsKeptAsItIs(String user) {
        List<Party> parties = listed("<sip:" + user + "@pbx>");
        assertThat(parties).singleElement().extracting(Party::number).isEqualTo(user.replace("%2B", "+"));
    }
}
