package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The notifications of Poly's phones, in the form of the Web Application Developer's Guide. */
class PolyNotificationTest {

    private static final String INCOMING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <PolycomIPPhone>
              <IncomingCallEvent>
                <PhoneIP>192.0.2.20</PhoneIP>
                <MACAddress>0004f2000001</MACAddress>
                <CallingPartyName>Jørgen &amp; Kari</CallingPartyName>
                <CallingPartyNumber>+4722000101@pbx.example.com</CallingPartyNumber>
                <CalledPartyName>Reception</CalledPartyName>
                <CalledPartyNumber>200</CalledPartyNumber>
                <TimeStamp>2026-11-24T09:00:00+00:00</TimeStamp>
              </IncomingCallEvent>
            </PolycomIPPhone>
            """;

    private static Optional<PhoneReport> read(String xml) {
        return PolyNotification.read(new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private static String change(String state, String type) {
        return """
            <PolycomIPPhone>
              <CallStateChangeEvent CallReference="4f8" CallState="%s">
                <PhoneIP>192.0.2.20</PhoneIP>
                <LineNumber>1</LineNumber>
                <CallLineInfo>
                  <LineKeyNum>1</LineKeyNum>
                  <LineState>Active</LineState>
                  <CallInfo>
                    <CallState>Connected</CallState>
                    <CallType>Incoming</CallType>
                    <CallingPartyName>Somebody on hold</CallingPartyName>
                    <CallingPartyNumber>999</CallingPartyNumber>
                    <CallReference>123</CallReference>
                  </CallInfo>
                </CallLineInfo>
                <CallLineInfo>
                  <LineKeyNum>2</LineKeyNum>
                  <CallInfo>
                    <CallState>%s</CallState>
                    <CallType>%s</CallType>
                    <CalledPartyName>Reception</CalledPartyName>
                    <CalledPartyDirNum>200</CalledPartyDirNum>
                    <CallingPartyName>Kari</CallingPartyName>
                    <CallingPartyDirNum>22000101</CallingPartyDirNum>
                    <CallReference>4f8</CallReference>
                  </CallInfo>
                </CallLineInfo>
              </CallStateChangeEvent>
            </PolycomIPPhone>
            """.formatted(state, state, type);
    }

    @Test
    void anIncomingCallNamesBothParties() {
        assertThat(read(INCOMING)).hasValueSatisfying(report -> {
            assertThat(report.event()).isEqualTo(PhoneEvent.RING);
            assertThat(report.number()).isEqualTo("+4722000101@pbx.example.com");
            assertThat(report.name()).isEqualTo("Jørgen & Kari");
            assertThat(report.called()).isEqualTo("200");
        });
    }

    @Test
    void anOutgoingCallIsWithWhomeverWasCalled() {
        assertThat(read(INCOMING.replace("IncomingCallEvent", "OutgoingCallEvent")))
                .hasValueSatisfying(report -> {
                    assertThat(report.event()).isEqualTo(PhoneEvent.OUTGOING);
                    assertThat(report.number()).isEqualTo("200");
                    assertThat(report.name()).isEqualTo("Reception");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Offering,     Incoming, RING,     22000101, Kari",
        "Connected,    Incoming, ANSWERED, 22000101, Kari",
        "Disconnected, Incoming, ENDED,    22000101, Kari",
        "Free,         Incoming, ENDED,    22000101, Kari",
        "RingBack,     Outgoing, OUTGOING, 200,      Reception",
        "Connected,    Outgoing, ANSWERED, 200,      Reception",
        "Disconnected, Outgoing, ENDED,    200,      Reception",
    })
    void aChangeOfStateIsOfTheCallWithItsReference(
            String state, String type, PhoneEvent event, String number, String name) {
        assertThat(read(change(state, type))).hasValueSatisfying(report -> {
            assertThat(report.event()).isEqualTo(event);
            assertThat(report.id()).isEqualTo("4f8");
            assertThat(report.number()).isEqualTo(number);
            assertThat(report.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hold", "Held", "Dialtone", "Ncas", ""})
    void otherStatesSayNothing(String state) {
        assertThat(read(change(state, "Incoming"))).isEmpty();
    }

    /** An idle phone tells no more than that the call is over. */
    @Test
    void anEndMayComeWithItsReferenceAlone() {
        assertThat(read("<CallStateChangeEvent CallReference='4f8' CallState='Disconnected'/>"))
                .hasValueSatisfying(report -> {
                    assertThat(report.event()).isEqualTo(PhoneEvent.ENDED);
                    assertThat(report.id()).isEqualTo("4f8");
                    assertThat(report.number()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<PolycomIPPhone/>",
                "<PolycomIPPhone><OnHookEvent/></PolycomIPPhone>",
                "<PolycomIPPhone><IncomingCallEvent><CallingPartyName>",
                "<a><b><IncomingCallEvent/></b></a>",
                "{\"IncomingCallEvent\":1}",
            })
    void whatIsNoneSaysNothing(String body) {
        assertThat(read(body)).isEmpty();
    }

    /** Neither a file of this computer nor a server is asked, and nothing grows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>",
            })
    void entitiesAreNotResolved(String doctype) {
        Optional<PhoneReport> report = read(doctype + "<PolycomIPPhone><IncomingCallEvent><CallingPartyNumber>&e;"
                + "</CallingPartyNumber></IncomingCallEvent></PolycomIPPhone>");

        assertThat(report.map(PhoneReport::number).orElse("")).isEmpty();
    }

    @Test
    void aNotificationOfThousandsOfElementsIsReadInPart() {
        assertThat(read("<IncomingCallEvent>" + "<a/>".repeat(4000)
                        + "<CallingPartyNumber>1</CallingPartyNumber></IncomingCallEvent>"))
                .hasValueSatisfying(report -> assertThat(report.number()).isEmpty());
    }
}
