package io.github.callcard.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.words.SentenceException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialTest {

    private static final String SECRET = "s3cret";

    static Stream<Credential> credentials() {
        return Stream.of(
                new Credential.Basic("tej0", SECRET),
                new Credential.SoTicket(SECRET, null),
                new Credential.SoTicket("7T:1", SECRET),
                new Credential.Bearer(SECRET),
                new Credential.Xsrf(SECRET));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void noStringFormShowsASecret(Credential credential) {
        Connection connection = new Connection(ServerAddress.of("https://crm.example.com"), credential);
        assertThat(credential.toString()).doesNotContain(SECRET);
        assertThat(connection.toString()).doesNotContain(SECRET).contains("crm.example.com");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void blacksOutItsSecretInWhatAServerSendsBack(Credential credential) {
        assertThat(credential.withoutSecret("the password s3cret is wrong")).isEqualTo("the password … is wrong");
    }

    @Test
    void writesANameOutsideOfAsciiInUtf8() {
        assertThat(new Credential.Basic("Åse", "pä:ß").headers())
                .containsEntry("Authorization", "Basic w4VzZTpww6Q6w58=");
    }

    static Stream<ThrowingCallable> impossible() {
        return Stream.of(
                () -> Credential.basic("", SECRET),
                () -> Credential.basic("a:b", SECRET),
                () -> Credential.basic("tej0", " "),
                () -> Credential.bearer(SECRET + "\r\nX-Other: 1"),
                () -> Credential.ticket(SECRET, "\n"),
                () -> Credential.xsrf(SECRET + "\u0000"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatCannotBeAHeaderWithoutRepeatingIt(ThrowingCallable made) {
        assertThatThrownBy(made)
                .isInstanceOf(SentenceException.class)
                .message()
                .endsWith(".")
                .doesNotContain(SECRET);
    }

    @Test
    void noneIsMadeThatWouldBreakAHeader() {
        assertThatThrownBy(() -> new Credential.Bearer(SECRET + "\r\nX-Other: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(SECRET);
        assertThatThrownBy(() -> new RequestCulture("nb\r\nX-Other: 1", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
