package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a server is looked for, by RFC 3263. */
class ServerSearchTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void anAddressIsTakenAsItIs() throws Exception {
        assertThat(found(Map.of(), "sip:192.0.2.5")).containsExactly("UDP 192.0.2.5:5060");
        assertThat(found(Map.of(), "sip:192.0.2.5:5070;transport=tcp")).containsExactly("TCP 192.0.2.5:5070");
        assertThat(found(Map.of(), "sips:[2001:db8::1]")).containsExactly("TLS 2001:db8:0:0:0:0:0:1:5061");
        assertThat(asked).isEmpty();
    }

    @Test
    void aPortSaysThatTheNameIsTheServersOwn() throws Exception {
        Map<String, List<String>> names = Map.of(
                "pbx.example.com", List.of("192.0.2.1"), "SRV _sip._udp.pbx.example.com", List.of("0 0 5060 other."));
        assertThat(found(names, "sip:pbx.example.com:5080")).containsExactly("UDP 192.0.2.1:5080");
    }

    @Test
    void eachAddressOfANameIsAPlaceToTry() throws Exception {
        assertThat(found(Map.of("pbx.example.com", List.of("2001:db8::1", "192.0.2.1")), "sip:pbx.example.com"))
                .containsExactly("UDP 2001:db8:0:0:0:0:0:1:5060", "UDP 192.0.2.1:5060");
    }

    @Test
    void serversOfLowerPriorityComeFirstWithTheirPorts() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sip._tcp.example.com", List.of("20 0 5060 second.example.com.", "10 0 5070 first.example.com."),
                "first.example.com", List.of("192.0.2.1"),
                "second.example.com", List.of("192.0.2.2"));
        assertThat(found(names, "sip:example.com;transport=tcp"))
                .containsExactly("TCP 192.0.2.1:5070", "TCP 192.0.2.2:5060");
    }

    @Test
    void aServerThatHasNoAddressIsPassedOver() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sip._tcp.example.com", List.of("10 0 5060 gone.example.com.", "20 0 5060 here.example.com."),
                "here.example.com", List.of("192.0.2.2"));
        assertThat(found(names, "sip:example.com;transport=tcp")).containsExactly("TCP 192.0.2.2:5060");
    }

    @Test
    void heavierServersAreFirstMoreOften() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sip._udp.example.com", List.of("10 1 5060 light.example.com.", "10 9 5060 heavy.example.com."),
                "light.example.com", List.of("192.0.2.1"),
                "heavy.example.com", List.of("192.0.2.9"));
        long heavyFirst = 0;
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 1000; round++) {
            ServerSearch search = new ServerSearch(new Names(names), random::nextDouble);
            if (text(search.find(account("sip:example.com"))).getFirst().contains("192.0.2.9")) {
                heavyFirst++;
            }
        }
        assertThat(heavyFirst).isBetween(850L, 950L);
    }

    @Test
    void aDomainSaysWhichTransportItPrefers() throws Exception {
        Map<String, List<String>> names = Map.of(
                "NAPTR example.com",
                        List.of(
                                "20 50 \"s\" \"SIP+D2U\" \"\" _sip._udp.example.com.",
                                "10 50 \"s\" \"SIPS+D2T\" \"\" _sips._tcp.example.com."),
                "SRV _sips._tcp.example.com", List.of("0 0 5061 pbx.example.com."),
                "SRV _sip._udp.example.com", List.of("0 0 5060 pbx.example.com."),
                "pbx.example.com", List.of("192.0.2.1"));
        assertThat(found(names, null)).containsExactly("TLS 192.0.2.1:5061", "UDP 192.0.2.1:5060");
    }

    @Test
    void aDomainWithoutPreferenceIsAskedForEachTransport() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sip._tcp.example.com", List.of("0 0 5060 pbx.example.com."),
                "pbx.example.com", List.of("192.0.2.1"));
        assertThat(found(names, null)).containsExactly("TCP 192.0.2.1:5060");
    }

    @Test
    void theCertificateHasToBeForTheNameThatTheSettingsHave() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sips._tcp.example.com", List.of("0 0 5061 pbx7.provider.test."),
                "pbx7.provider.test", List.of("192.0.2.1"));
        ServerSearch search = new ServerSearch(new Names(names), () -> 0.5);
        assertThat(search.find(account("sips:example.com")))
                .extracting(ServerAddress::host)
                .containsExactly("example.com");
    }

    @Test
    void aNameWithoutDotIsNotLookedForAmongServices() throws Exception {
        assertThat(found(Map.of("pbx", List.of("192.0.2.1")), "sip:pbx")).containsExactly("UDP 192.0.2.1:5060");
        assertThat(asked).isEmpty();
    }

    @Test
    void anUnknownNameIsSaid() {
        assertThatThrownBy(() -> found(Map.of(), "sip:nowhere.example.com")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void recordsThatAreNoneArePassedOver() throws Exception {
        Map<String, List<String>> names = Map.of(
                "SRV _sip._udp.example.com",
                        List.of("", "1 2", "0 0 0 zero.example.com.", "0 0 70000 high.example.com.", "0 0 5060 ."),
                "NAPTR example.com", List.of("nonsense", "1 1 \"s\" \"E2U+sip\" \"\" other."),
                "example.com", List.of("192.0.2.1"));
        assertThat(found(names, null)).containsExactly("UDP 192.0.2.1:5060");
    }

    private List<String> found(Map<String, List<String>> names, @Nullable String proxy) throws UnknownHostException {
        return text(new ServerSearch(new Names(names), () -> 0.5).find(account(proxy)));
    }

    private static SipAccount account(@Nullable String proxy) {
        return new SipAccount(
                "1001",
                null,
                "example.com",
                proxy == null ? null : SipAccounts.proxy(proxy),
                null,
                SipAccount.DEFAULT_REGISTER_SECONDS);
    }

    private static List<String> text(List<ServerAddress> places) {
        return places.stream()
                .map(place -> place.transport() + " "
                        + place.address().getAddress().getHostAddress() + ":"
                        + place.address().getPort())
                .toList();
    }

    /** Names of a table: {@code TYPE name} to records, {@code host} to addresses. */
    private final class Names implements NameService {

        private final Map<String, List<String>> table;

        Names(Map<String, List<String>> table) {
            this.table = table;
        }

        @Override
        public List<String> records(String name, String type) {
            asked.add(type + " " + name);
            return table.getOrDefault(type + " " + name, List.of());
        }

        @Override
        public List<InetAddress> addresses(String host) throws UnknownHostException {
            boolean isAddress = host.matches("[0-9.]+|.*:.*");
            List<String> texts = isAddress
                    ? List.of(host)
                    : Optional.ofNullable(table.get(host)).orElseThrow(() -> new UnknownHostException(host));
            List<InetAddress> addresses = new ArrayList<>();
            for (String text : texts) {
                addresses.add(InetAddress.getByName(text));
            }
            return addresses;
        }
    }
}
