package io.github.callcard.line.sipwatch.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "\"Jane \\\"J\\\" Doe\" <sip:a@x;lr>;tag=1;q   ! Jane \"J\" Doe ! sip:a@x;lr ! ;tag=1;q",
                "Jane Doe <sip:a@x>                            ! Jane Doe   ! sip:a@x    ! ``",
                "Jane<sip:a@x> ; tag = \"1;2\"                 ! Jane       ! sip:a@x    ! ;tag=\"1;2\"",
                "J\u00F8rgen, AS <sip:a@x>                     ! J\u00F8rgen, AS ! sip:a@x ! ``",
                "sip:a@x;tag=1                                 ! ``         ! sip:a@x    ! ;tag=1",
                "<sip:a@x>;                                    ! ``         ! sip:a@x    ! ``",
                "\"<\" <sip:a@x>                               ! <          ! sip:a@x    ! ``",
            })
    void theParts(String text, String name, String uri, String parameters) throws MalformedMessageException {
        NameAddress address = NameAddress.parse(text);
        assertThat(address.displayName()).isEqualTo(name);
        assertThat(address.uri()).hasToString(uri);
        assertThat(address.parameters()).hasToString(parameters);
        assertThat(NameAddress.parse(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jane",
                "<sip:a@x",
                "\"Jane <sip:a@x>",
                "sip:a@x?b=c",
                "sip:a@x,b",
                "<sip:a@x> x",
                "<sip:a@x>;a b=c",
                "<sip:a@x>;tag=\"1",
                "<>",
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> NameAddress.parse(text)).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aTagIsSetOrReplaced() throws MalformedMessageException {
        NameAddress address = NameAddress.of(SipUri.sip("a", "x"));
        assertThat(address.tag()).isEmpty();
        assertThat(address.withTag("1").withTag("2")).hasToString("<sip:a@x>;tag=2");
        assertThat(NameAddress.parse("<sip:a@x>;TAG=1").tag()).contains("1");
    }

    @Test
    void parametersAreFoundInAnyCaseAndAdded() throws MalformedMessageException {
        Parameters parameters = Parameters.parse(" ; Expires = 60 ;lr;reg-id=\"a\\\"b\"");
        assertThat(parameters.value("expires")).contains("60");
        assertThat(parameters.value("REG-ID")).contains("a\"b");
        assertThat(parameters.has("lr")).isTrue();
        assertThat(parameters.value("lr")).isEmpty();
        assertThat(parameters.with("x", null)).hasToString(";Expires=60;lr;reg-id=\"a\\\"b\";x");
    }
}
