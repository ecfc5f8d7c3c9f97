package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contact that an Asterisk has behind those of the telephones. */
class LastContactTest {

    private final LastContact last = new LastContact();

    @Test
    void itComesBehindTelephonesInTheOrderOfTheirHashes() throws Exception {
        String own = hash(last.of("abc", user -> "<sip:" + user + "@192.0.2.7:40000;transport=tcp>"));
        assertThat(IntStream.range(0, 50).mapToObj(phone -> hash("<sip:1001@192.0.2." + phone + ":5060>")))
                .allMatch(telephone -> telephone.compareTo(own) < 0);
    }

    @Test
    void itBeginsWithTheUserPartAndIsTheSameEachTime() {
        String first = last.of("abc", LastContactTest::here);
        assertThat(first).startsWith("<sip:abc-").endsWith("@192.0.2.7:40000>");
        assertThat(new LastContact().of("abc", LastContactTest::here)).isEqualTo(first);
    }

    @Test
    void anotherAddressHasAnother() {
        last.of("abc", LastContactTest::here);
        assertThat(last.of("abc", user -> "<sip:" + user + "@192.0.2.8:40000>")).endsWith("@192.0.2.8:40000>");
    }

    private static String here(String user) {
        return "<sip:" + user + "@192.0.2.7:40000>";
    }

    private static String hash(String contact) {
        try {
            String address = contact.substring(1, contact.length() - 1);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
