package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void asksForTheSchemeAndShowsTheAddressWithIt() {
        assertThatThrownBy(() -> ServerAddress.of("crm.example.com/SuperOffice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"crm.example.com/SuperOffice\" does not begin with https://; write the whole server"
                        + " address, such as https://crm.example.com/SuperOffice.");
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
                "not an address"
            })
    void refusesWhatIsNoAddressInOneSentence(String typed) {
        assertThatThrownBy(() -> ServerAddress.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".")
                .contains(";");
    }

    @Test
    void doesNotRepeatAPasswordInTheAddress() {
        assertThatThrownBy(() -> ServerAddress.of("https://tej0:s3cret@crm.example.com/"))
                .isInstanceOf(IllegalArgumentException.class)
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
