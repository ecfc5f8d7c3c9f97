package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.words.SentenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, https://crm.example.com/",
        "https://crm.example.com/, https://crm.example.com/",
        "  https://crm.example.com/SuperOffice , https://crm.example.com/SuperOffice/",
        "https://crm.example.com/SuperOffice///, https://crm.example.com/SuperOffice/",
        "HTTPS://CRM.Example.com/SuperOffice/, https://crm.example.com/SuperOffice/",
        "https://crm.example.com/SuperOffice/api, https://crm.example.com/SuperOffice/",
        "https://crm.example.com/SuperOffice/api/, https://crm.example.com/SuperOffice/",
        "https://crm.example.com/SuperOffice/API/v1, https://crm.example.com/SuperOffice/",
        "https://crm.example.com/api/v1/Agents/Pocket/GetMyCallerIDs, https://crm.example.com/",
        "https://crm.example.com/SuperOffice/default.aspx?contact.main?contact_id=2, https://crm.example.com/SuperOffice/",
        "https://crm.example.com/SuperOffice/#top, https://crm.example.com/SuperOffice/",
        "http://127.0.0.1:8080/SuperOffice, http://127.0.0.1:8080/SuperOffice/",
        "https://[::1]:8443/so, https://[::1]:8443/so/",
        "https://online3.superoffice.com/Cust12345/, https://online3.superoffice.com/Cust12345/",
        "https://crm.example.com/apiary/, https://crm.example.com/apiary/"
    })
    void bringsWhatAUserTypesOrCopiesToOneForm(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base).isEqualTo(ServerAddress.of(base));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crm.example.com                       | https://crm.example.com/",
                "crm.example.com/SuperOffice           | https://crm.example.com/SuperOffice/",
                "www.example.no:8443/so/default.aspx   | https://www.example.no:8443/so/",
                "localhost:8080                        | https://localhost:8080/",
                "superoffice                           | https://superoffice/",
                "crm:80/SuperOffice                    | http://crm/SuperOffice/",
                "//crm.example.com/SuperOffice         | https://crm.example.com/SuperOffice/",
                "10.0.0.12/SuperOffice                 | https://10.0.0.12/SuperOffice/",
                "crm.example.com.                      | https://crm.example.com/"
            })
    void completesWhatCanOnlyBeMeant(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "https:/crm.example.com                | https://crm.example.com/",
                "https//crm.example.com/so             | https://crm.example.com/so/",
                "http:crm/so                           | http://crm/so/",
                "https:\\\\crm.example.com\\so\\         | https://crm.example.com/so/",
                "\\\\crm\\SuperOffice                    | https://crm/SuperOffice/",
                "https://https://crm.example.com/      | https://crm.example.com/",
                "https://http://crm/so                 | http://crm/so/",
                "https:// crm.example.com / so         | https://crm.example.com/so/",
                "<https://crm.example.com/so>          | https://crm.example.com/so/",
                "\"https://crm.example.com/so\",        | https://crm.example.com/so/",
                "https://crm.example.com/Super Office/ | https://crm.example.com/Super%20Office/",
                "https://crm.example.com/Super%20Office| https://crm.example.com/Super%20Office/",
                "https://crm.example.com/100%/å        | https://crm.example.com/100%25/%C3%A5/"
            })
    void readsWhatWasTypedOrCopiedBadly(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base);
    }

    @Test
    void doesNotMindWhatCannotBeSeen() {
        assertThat(ServerAddress.of("\u200bhttps://crm.example\u00ad.com\u2060/so\u00a0\r\n"))
                .hasToString("https://crm.example.com/so/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com/so/default.aspx?mail=kari@example.com&go={a} b, https://crm.example.com/so/",
        "crm.example.com/so/Default.aspx#contact?id=1, https://crm.example.com/so/",
        "https://crm.example.com/so/login.aspx/x?returnUrl=https://a/b, https://crm.example.com/so/",
        "https://online.superoffice.com/Cust12345/CS/scripts/ticket.fcgi?action=main, https://online.superoffice.com/Cust12345/",
        "https://crm.example.com/so/index.html, https://crm.example.com/so/",
        "https://crm.example.com/so/api/v1/swagger/index.html, https://crm.example.com/so/",
        "https://crm.example.com/so/../SuperOffice/api, https://crm.example.com/SuperOffice/",
        "https://crm.example.com:443/so, https://crm.example.com/so/",
        "http://crm:80/so, http://crm/so/",
        "https://crm.example.com:/so, https://crm.example.com/so/",
        "https://crm.example.com/scripts, https://crm.example.com/scripts/"
    })
    void leavesOutWhatBelongsToAPageAndNotToTheServer(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "::1, https://[::1]/",
        "[::1]:8443/so, https://[::1]:8443/so/",
        "https://2001:db8::12/so, https://[2001:db8::12]/so/",
        "http://[2001:DB8::12]:8080, http://[2001:db8::12]:8080/",
        "fe80::1%eth0, https://[fe80::1%eth0]/",
        "https://[fe80::1%25eth0]/, https://[fe80::1%eth0]/"
    })
    void readsAddressesOfTheNewerInternetProtocol(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bjørk.example.no/so, https://xn--bjrk-hra.example.no/so/",
        "Müller.example.de, https://xn--mller-kva.example.de/",
        "MÜLLER.example.de, https://xn--mller-kva.example.de/",
        "straße.example.de, https://xn--strae-oqa.example.de/",
        "faß.example.de, https://xn--fa-hia.example.de/",
        "fußball.example.de, https://xn--fuball-cta.example.de/",
        "βόλος.com, https://xn--nxasmm1c.com/",
        "例え。テスト, https://xn--r8jz45g.xn--zckzah/",
        "ｃｒｍ.example.com, https://crm.example.com/"
    })
    void writesOtherLettersOfAHostAsNameServersKnowThem(String typed, String base) {
        assertThat(ServerAddress.of(typed)).hasToString(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ftp://crm.example.com/",
                "https://",
                "https:///SuperOffice",
                "https://crm example.com/",
                "https://crm.example.com:99999/",
                "https://my_server/",
                "://crm.example.com",
                "mailto:kari@example.com",
                "crm/x://y",
                "https:crm://y",
                "not an address",
                "crm.example.com:port",
                "10.0.0.300",
                "https://?",
                "https://..."
            })
    void refusesWhatIsNoAddressInOneSentence(String typed) {
        assertThatThrownBy(() -> ServerAddress.typed(typed))
                .isInstanceOf(SentenceException.class)
                .message()
                .endsWith(".")
                .contains(";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tej0:s3cret@crm.example.com/",
                "tej0:s3cret@crm.example.com",
                "https://tej0:s3cret/x@crm.example.com/",
                "https://tej0:s3cret#x@crm.example.com/",
                "ftp://tej0:s3cret@crm.example.com/"
            })
    void doesNotRepeatAPasswordInTheAddress(String typed) {
        assertThatThrownBy(() -> ServerAddress.typed(typed))
                .isInstanceOf(SentenceException.class)
                .message()
                .contains("leave user name and password out")
                .doesNotContain("s3cret");
    }

    @Test
    void tellsWhetherWhatIsSentIsEncrypted() {
        assertThat(ServerAddress.of("https://crm.example.com").isEncrypted()).isTrue();
        assertThat(ServerAddress.of("http://crm.example.com").isEncrypted()).isFalse();
    }
}
