package io.github.callcard.line.fritzbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.fritzbox.BoxAddress.NotInThisNetworkException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers own the name fritz.box on the Internet; a laptop on the road must not take their calls for the user's. */
class BoxAddressTest {

    private static final BoxAddress BOX = new BoxAddress("fritz.box");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.178.1",
                "10.1.2.3",
                "172.16.0.1",
                "169.254.1.1",
                "127.0.0.1",
                "fd00::1",
                "fe80::1",
                "::1"
            })
    void aNameMayLeadIntoANetworkOfOnesOwn(String address) throws Exception {
        assertThat(BOX.usable(addresses(address))).isEqualTo(addresses(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.76.93.104", "172.32.0.1", "2001:db8::1"})
    void aNameThatLeadsToTheInternetIsNotFollowed(String address) {
        assertThatThrownBy(() -> BOX.usable(addresses(address))).isInstanceOf(NotInThisNetworkException.class);
    }

    @Test
    void ofSeveralAddressesThoseOfTheOwnNetworkCount() throws Exception {
        assertThat(BOX.usable(addresses("2001:db8::1", "fd00::1", "192.168.178.1")))
                .isEqualTo(addresses("fd00::1", "192.168.178.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45.76.93.104", "2001:db8::1"})
    void anAddressThatTheUserWroteIsTakenAsItIs(String address) throws Exception {
        assertThat(new BoxAddress(address).lookUp()).isEqualTo(addresses(address));
    }

    @ParameterizedTest
    @CsvSource({
        "fritz.box, fritz.box",
        "192.168.178.1, 192.168.178.1",
        "fd00::1, [fd00::1]",
        "[fd00::1], [fd00::1]",
        "fe80::1%eth0, [fe80::1]",
        "[fe80::1%3], [fe80::1]"
    })
    void anAddressOfSixteenBytesStandsInBracketsOnce(String host, String authority) {
        assertThat(new BoxAddress(host).authority()).isEqualTo(authority);
    }

    private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return List.of(addresses);
    }
}
