package io.github.callcard.superoffice.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.superoffice.ServerAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {

    private static final Identity IDENTITY = new Identity(
            "Cust12345", ServerAddress.of("https://sod2.superoffice.com/Cust12345/"), "tej0@fjord.example");
    private static final Instant END = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void tokensAreReadAsTheyWereWritten() {
        Tokens renewable = new Tokens("access", END, "refresh", IDENTITY);
        Tokens notRenewable = new Tokens("access", END, null, IDENTITY);

        assertThat(TokenText.read(TokenText.write(renewable))).contains(renewable);
        assertThat(TokenText.read(TokenText.write(notRenewable))).contains(notRenewable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"version\":2}",
                "{\"version\":1}",
                "{\"version\":1,\"access\":\"a\",\"expires\":\"soon\",\"tenant\":\"t\",\"webApi\":\"https://a/\"}",
                "{\"version\":1,\"access\":\"a\",\"expires\":\"2026-03-10T12:00:00Z\",\"tenant\":\"t\",\"webApi\":\"a\"}",
                "{\"version\":1,\"access\":\"a\\nX: y\",\"expires\":\"2026-03-10T12:00:00Z\",\"tenant\":\"t\","
                        + "\"webApi\":\"https://sod2.superoffice.com/t/\"}"
            })
    void anythingElseMeansSigningInAgain(String text) {
        assertThat(TokenText.read(text)).isEmpty();
    }
}
