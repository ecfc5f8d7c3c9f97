package io.github.callcard.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a call from +4722123456 rings              | a call from …56 rings
                    22 12 34 56 is unknown                     | …56 is unknown
                    (650) 253-0000 is unknown                  | (…00 is unknown
                    a call from 12345                          | a call from …45
                    tel:+1-650-253-0000;ext=12                 | tel:…00;ext=12
                    2212-12-12 is unknown                      | …12 is unknown
                    +47 2022-11-12 rings                       | …12 rings
                    22 2022-11-12 rings                        | …12 rings
                    2022-11-12 34 rings                        | …34 rings
                    call 4722123456 at 2026-11-29T15:22        | call …56 at 2026-11-29T15:22
                    2026-11-29T15:22 +4722123456               | 2026-11-29T15:22 …56
                    +4722123456 ms                             | …56 ms
                    22 12 34 12345 ms                          | …45 ms
                    2212345678 ms                              | …78 ms
                    22123456 said                              | …56 said
                    """)
    void numbersKeepTheirLastTwoDigitsOnly(String text, String masked) {
        assertThat(LogMask.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    sip:+4722123456@pbx.example.com refused    | sip:…56@pbx.example.com refused
                    sip:1001@pbx.example.com refused           | sip:…@pbx.example.com refused
                    sip:kari.nordmann@pbx;transport=tcp        | sip:…@pbx;transport=tcp
                    <sips:kari@[::1]>                          | <sips:…@[::1]>
                    mail to kari.nordmann@example.com failed   | mail to …@example.com failed
                    kari@10.0.0.1: no answer                   | …@10.0.0.1: no answer
                    Authorization: Bearer abc123def456         | Authorization: Bearer …
                    Authorization: Basic a2FyaTpzM2NyZXQ=      | Authorization: Basic …
                    Authorization: SoTicket 7T:abc1/def+ghi==  | Authorization: SoTicket …
                    password=hunter2, user                     | password=…, user
                    "access_token": "x1y2z3"                   | "access_token": "…"
                    https://a.example/feed?key=abc&x=7         | https://a.example/feed?key=…&x=…
                    eyJhbGciOiJSUzI1NiJ9x.eyJzdWIiOiIxIn0xyz.Qk9fU0lHTkFUVVJF is expired | … is expired
                    id 5f4dcc3b5aa765d61d8327deb882cf99        | id …
                    key Zm9yZXN0LWdyZWVuLTEyMzQ1Njc4           | key …
                    """)
    void addressesOfPeopleAndTokensAreHidden(String text, String masked) {
        assertThat(LogMask.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Synchronisation: CHANGED, the next at 2026-11-29T15:22",
                "the next at 2026-11-29T15:22:05.123456789Z",
                "confirmed 2026-11-29T15:22:05.123+01:00[Europe/Oslo], asked 2026-11-29",
                "2026-11-24 16:08:16,123 INFO [callcard-sync] DirectorySync - done",
                "at 15:22:05.123456 and PT0.012345S later",
                "Caller ids: status 200, 987654321 bytes, 12345 ms",
                "Snapshot: 1000000 caller ids in 31415 ms",
                "Ready to look up 10250 ms after the start of the process, with 120000 caller ids",
                "line 12345 rows",
                "403 Forbidden after 12 ms",
                "line 1001 is ready",
                "127.0.0.1:54321 is not reached",
                "https://crm.example.com/SuperOffice/: status 503",
                "at javafx.graphics@25.0.1/com.sun.javafx.tk.quantum.QuantumRenderer.run(QuantumRenderer.java:80)",
                "at io.github.callcard.app.window.RingToCardBenchmark$Measured.waitForTheNextOne(Measured.java:1234)",
                "java.lang.Object@1b2c3d is closed",
                "callcard.2026-11-29.0.log",
            })
    void whatHappenedAndHowMuchAndWhenStays(String text) {
        assertThat(LogMask.masked(text)).isEqualTo(text);
    }

    @Test
    void momentsAreLeftOutOfAChange() {
        assertThat(LogMask.exceptMoments(
                        "at 2026-11-29t and 2026-11-29T15:22 and 15:22:01", text -> text.toUpperCase(Locale.ROOT)))
                .isEqualTo("AT 2026-11-29T AND 2026-11-29T15:22 AND 15:22:01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1-",
                "1 ",
                "A1b",
                "?x=",
                "a@",
                "a.",
                "eyJ",
                "eyJabcdefgh.",
                "2026-11-29T",
                "12:",
                "sip:"
            })
    void aLongTextOfWhateverKindIsMaskedWithoutAllTheTimeOrStackThereIs(String part) {
        assertThat(LogMask.masked(part.repeat(20_000) + " +4722123456")).endsWith(" …56");
    }
}
