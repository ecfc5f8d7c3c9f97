package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.line.sip.SipProxy.Transport;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account's settings may say, and that a mistake is named with its key. */
class SipSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "sip:127.0.0.1:5070;transport=udp, 127.0.0.1, 5070, UDP",
        "sip:pbx.example.com, pbx.example.com, 0, UDP",
        "sip:pbx.example.com;transport=TLS, pbx.example.com, 0, TLS",
        "sip:pbx.example.com:5061;transport=tcp;lr, pbx.example.com, 5061, TCP",
        "sips:pbx.example.com, pbx.example.com, 0, TLS",
        "<sip:[2001:db8::1]:5060;transport=tcp>, [2001:db8::1], 5060, TCP",
    })
    void readsAProxy(String setting, String host, int port, Transport transport) throws SentenceException {
        assertThat(SipProxy.parse(setting)).isEqualTo(new SipProxy(host, port, transport));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pbx.example.com",
                "http://pbx",
                "sip:",
                "sip:pbx:0",
                "sip:pbx:65536",
                "sip:pbx:x",
                "sip:pbx;transport=smoke",
                "sip:p bx",
                "sip:pbx\n[sip]"
            })
    void refusesWhatIsNoProxy(String setting) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> SipProxy.parse(setting))
                .withMessageStartingWith("\"" + setting + "\" is not a SIP server; correct \"proxy\"");
    }

    @Test
    void aLineIsNamedAfterItsAccount() {
        SipAccount account = SipAccounts.of("1001", "cti.test", "sip:127.0.0.1");
        assertThat(account.id()).hasToString("sip:1001@cti.test");
        assertThat(account.lineName()).isEqualTo("Softphone 1001");
        assertThat(named("Reception").lineName()).isEqualTo("Reception");
    }

    @Test
    void withoutAProxyTheDomainIsAsked() {
        assertThat(named(null).server()).hasToString("sip:cti.test;transport=udp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "jane doe", "1001@cti.test", "a:b", "x\ny", "x<y>"})
    void refusesWhatIsNoUser(String user) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> checked(user, "cti.test", 60))
                .withMessageContaining("\"user\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cti test", "cti.test:5060", "sip:cti.test", "-cti", "x\ny"})
    void refusesWhatIsNoDomain(String domain) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> checked("1001", domain, 60))
                .withMessageContaining("\"domain\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9, 7201})
    void refusesARegistrationOfNoUse(int seconds) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> checked("1001", "cti.test", seconds))
                .withMessageContaining("\"registerSeconds\"");
    }

    @Test
    void aModeIsNamedAsInTheSettings() throws SentenceException {
        assertThat(SipMode.of("Ring")).isEqualTo(SipMode.RING);
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> SipMode.of("loud"))
                .withMessage("There is no SIP mode \"loud\"; set \"mode\" of the line to one of: ring.");
    }

    @Test
    void anAccountIsWatchedOnce() {
        SipLogin login = new SipLogin(named(null), "secret");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> new SipLines(Optional.empty(), List.of(login, new SipLogin(named("Other"), "x"))))
                .withMessageStartingWith("The SIP account 1001@cti.test is configured twice");
    }

    @Test
    void aLoginDoesNotTellItsPassword() {
        assertThat(new SipLogin(named(null), "hush")).asString().doesNotContain("hush");
    }

    @Test
    void onlyTheAccountsTransportIsOpened() {
        assertThat(CoreSettings.of(SipAccounts.of("1", "pbx", "sip:pbx;transport=tls"))
                        .lines())
                .contains("sip_port=0", "sip_tcp_port=0", "sip_tls_port=-2", "auto_net_state_mon=1");
        assertThat(CoreSettings.of(SipAccounts.of("1", "pbx", "sip:127.0.0.1")).lines())
                .contains("sip_port=-1", "sip_tcp_port=0", "sip_tls_port=0", "auto_net_state_mon=0");
    }

    private static SipAccount named(@Nullable String name) {
        return new SipAccount("1001", null, "cti.test", null, name, SipMode.RING, 120);
    }

    private static SipAccount checked(String user, String domain, int registerSeconds) throws SentenceException {
        return SipAccount.checked(user, null, domain, null, null, SipMode.RING, registerSeconds);
    }
}
