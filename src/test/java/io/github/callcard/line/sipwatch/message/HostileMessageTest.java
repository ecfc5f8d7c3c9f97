package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as long as they may be, made to be read slowly. Without a bound some of them would take hours. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileMessageTest {

    private static final String[] FIELDS = {
        "Via",
        "From",
        "To",
        "Contact",
        "CSeq",
        "P-Asserted-Identity",
        "Remote-Party-ID",
        "Diversion",
        "History-Info",
        "Reason",
        "Privacy",
        "WWW-Authenticate",
        "Content-Type",
        "X"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\"",
                "\\",
                "<",
                ">",
                ";",
                ",",
                ":",
                "=",
                "%",
                "@",
                "a",
                "1",
                "-",
                "\t",
                "\r\n ",
                "\r\n\t",
                "\"\\",
                "<sip:1@x>,",
                "%41",
                "; ",
                ", ",
                "a b ",
                "a:",
                ": ",
                "a: ",
                "a=,",
                "x a=",
                "\u0000",
                "\u00E5"
            })
    void longValuesAreReadOrRefused(String piece) {
        for (String field : FIELDS) {
            String repeated = piece.repeat(60_000 / piece.length());
            read(field, repeated);
            read(field, "\"" + repeated + "\" <sip:" + "1@x>");
            read(field, "<sip:" + repeated + "@x>");
            read(field, "Digest " + repeated + ":");
            read(field, "multipart/mixed;boundary=" + repeated);
        }
    }

    private static void read(String field, String value) {
        String message = "OPTIONS sip:x SIP/2.0\r\n" + field + ": " + value + "\r\n" + rest(field) + "\r\n";
        try {
            SipMessage read = SipParser.parse(message.getBytes(StandardCharsets.UTF_8));
            assertThat(CallerIdentity.of(read.headers()).number()).hasSizeLessThan(100);
            assertThat(Reason.of(read.headers())).hasSizeLessThan(SipMessage.LONGEST);
            assertThat(DigestChallenge.of(read.headers())).hasSizeLessThan(SipMessage.LONGEST);
            assertThat(Content.of(read, DialogInfo.TYPE)).isEmpty();
            assertThat(read.toBytes().length).isLessThan(4 * SipMessage.LONGEST);
        } catch (MalformedMessageException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    /** The fields that a message needs beside the one that is tried. */
    private static String rest(String field) {
        StringBuilder rest = new StringBuilder("Via: SIP/2.0/UDP x;branch=z9hG4bK1\r\n");
        Map<String, String> needed =
                Map.of("From", "<sip:a@x>;tag=1", "To", "<sip:b@x>", "Call-ID", "1", "CSeq", "1 OPTIONS");
        needed.forEach((name, value) -> {
            if (!name.equals(field)) {
                rest.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return rest.toString();
    }
}
