package io.github.callcard.line.actionurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses phones may have. */
class AllowedSourcesTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20,    192.168.1.20,        true",
        "192.168.1.20,    192.168.1.21,        false",
        "192.168.1.0/24,  192.168.1.255,       true",
        "192.168.1.0/24,  192.168.2.1,         false",
        "192.168.1.77/24, 192.168.1.1,         true",
        "10.0.0.0/9,      10.127.0.1,          true",
        "10.0.0.0/9,      10.128.0.1,          false",
        "0.0.0.0/0,       203.0.113.9,         true",
        "0.0.0.0/0,       fd00::1,             false",
        "fd00::/8,        fd12:3456::20,       true",
        "fd00::20,        fd00::21,            false",
        "::1,             0:0:0:0:0:0:0:1,     true",
        "::ffff:10.0.0.5, 10.0.0.5,            true",
    })
    void anAddressOrARangeIsAllowed(String written, String source, boolean allowed) throws Exception {
        assertThat(AllowedSources.of(List.of(written)).allow(InetAddress.getByName(source)))
                .isEqualTo(allowed);
    }

    @Test
    void oneOfSeveralIsEnoughAndNoneMeansEverybody() throws Exception {
        InetAddress phone = InetAddress.getByName("192.168.1.20");

        assertThat(AllowedSources.of(List.of("fd00::/8", " 192.168.1.20 ")).allow(phone))
                .isTrue();
        assertThat(AllowedSources.of(List.of()).allow(phone)).isTrue();
    }

    /** A name would be looked up in the network, and could be anybody's tomorrow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "phone.example.com",
                "localhost",
                "192.168.1",
                "192.168.1.256",
                "192.168.1.0/33",
                "/24",
                "fd00::/129",
                "::g",
                "1",
                "192.168.1.0/24/3"
            })
    void anythingElseIsRefusedInOneSentence(String written) {
        assertThatThrownBy(() -> AllowedSources.of(List.of(written)))
                .isInstanceOf(SentenceException.class)
                .hasMessage(
                        "\"" + written + "\" is not an address of a phone; write one such as 192.168.1.20, or a range"
                                + " such as 192.168.1.0/24.");
    }
}
