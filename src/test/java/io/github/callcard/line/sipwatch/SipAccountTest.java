package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.line.sipwatch.SipProxy.Transport;
import io.github.callcard.words.SentenceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of an account: what they may say, and that a mistake is named with its key. */
class SipAccountTest {

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
        assertThat(account.lineName()).isEqualTo("SIP 1001");
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
    void aLoginDoesNotTellItsPassword() {
        assertThat(new SipLogin(named(null), "hush")).asString().doesNotContain("hush");
    }

    private static SipAccount named(@Nullable String name) {
        return new SipAccount("1001", null, "cti.test", null, name, 120);
    }

    private static SipAccount checked(String user, String domain, int registerSeconds) throws SentenceException {
        return SipAccount.checked(user, null, domain, null, null, registerSeconds);
    }
}
