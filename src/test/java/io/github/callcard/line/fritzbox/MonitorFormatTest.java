package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.Rounds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the call monitor, in the forms in which owners of boxes have recorded them since 2006. */
class MonitorFormatTest {

    @Test
    void aCallFromOutsideRings() {
        assertThat(MonitorFormat.read("03.11.26 13:17:08;RING;0;015155501234;876543;SIP1;"))
                .contains(new BoxReport.Ring(0, "015155501234", "876543"));
    }

    @Test
    void aCallerWhoHidesHisNumberHasNone() {
        assertThat(MonitorFormat.read("28.08.26 10:22:07;RING;12;;876543;ISDN;"))
                .contains(new BoxReport.Ring(12, "", "876543"));
    }

    @Test
    void olderBoxesDoNotNameTheLineOfTheCall() {
        assertThat(MonitorFormat.read("15.07.06 00:39:22;RING;0;0301234567;876543;"))
                .contains(new BoxReport.Ring(0, "0301234567", "876543"));
        assertThat(MonitorFormat.read("15.07.06 00:39:22;CALL;0;4;876543;0301234567;"))
                .contains(new BoxReport.Dial(0, new Extension(4), "876543", "0301234567"));
    }

    @Test
    void aCallFromAPhoneOfTheBoxGoesOut() {
        assertThat(MonitorFormat.read("13.09.26 18:04:07;CALL;1;15;876543;0301234567;SIP2;"))
                .contains(new BoxReport.Dial(1, new Extension(15), "876543", "0301234567"));
    }

    @Test
    void theSignThatEndsDiallingIsNoPartOfTheNumber() {
        assertThat(MonitorFormat.read("13.09.26 18:04:07;CALL;1;15;876543;0301234567#;SIP2;"))
                .contains(new BoxReport.Dial(1, new Extension(15), "876543", "0301234567"));
    }

    @Test
    void somebodyAnswersAndHangsUp() {
        assertThat(MonitorFormat.read("28.08.26 10:25:40;CONNECT;2;4;0401234567;"))
                .contains(new BoxReport.Connect(2, new Extension(4)));
        assertThat(MonitorFormat.read("28.08.26 10:24:37;CONNECT;0;4;;"))
                .contains(new BoxReport.Connect(0, new Extension(4)));
        assertThat(MonitorFormat.read("28.08.26 10:28:58;DISCONNECT;2;201;"))
                .contains(new BoxReport.Disconnect(2, 201));
    }

    @Test
    void fieldsOfALaterBoxBehindTheKnownOnesAreLeftAlone() {
        assertThat(MonitorFormat.read("28.08.30 10:28:58;DISCONNECT;2;201;SIP0;more;"))
                .contains(new BoxReport.Disconnect(2, 201));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                ";;;;;;;;",
                "RING",
                "HTTP/1.1 400 Bad Request",
                "28.08.26 10:22:07;RING;0",
                "28.08.26 10:22:07;RING;0;0301234567",
                "28.08.26 10:22:07;RING;x;0301234567;876543;SIP0;",
                "28.08.26 10:22:07;RING;-1;0301234567;876543;SIP0;",
                "28.08.26 10:22:07;RING;99999999999;0301234567;876543;SIP0;",
                "28.08.26 10:22:07;CALL;0;4;876543",
                "28.08.26 10:22:07;CALL;0;phone;876543;0301234567;SIP0;",
                "28.08.26 10:22:07;CONNECT;0;;0301234567;",
                "28.08.26 10:22:07;DISCONNECT;0;;",
                "28.08.26 10:22:07;DISCONNECT;0;٣;",
                "28.08.26 10:22:07;TRANSFER;0;4;0301234567;",
            })
    void whatIsNoReportIsNone(String line) {
        assertThat(MonitorFormat.read(line)).isEmpty();
    }

    @Test
    void noLineIsAFault() {
        List<String> lines = List.of(
                "03.11.26 13:17:08;RING;0;015155501234;876543;SIP1;",
                "13.09.26 18:04:07;CALL;1;15;876543;0301234567#;SIP2;",
                "28.08.26 10:25:40;CONNECT;2;4;0401234567;",
                "28.08.26 10:28:58;DISCONNECT;2;201;");
        Random random = new Random(96_5);
        for (int round = 0; round < Rounds.of(100_000); round++) {
            byte[] bytes = lines.get(random.nextInt(lines.size())).getBytes(StandardCharsets.US_ASCII);
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? ';' : random.nextInt(256));
            }
            String line = new String(bytes, 0, random.nextInt(bytes.length + 1), StandardCharsets.ISO_8859_1);

            assertThat(MonitorFormat.read(line)).as(line).isNotNull();
        }
    }
}
