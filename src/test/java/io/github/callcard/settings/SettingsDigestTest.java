package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings as whoever helps sees them, with what is masked wherever else it stands. */
class SettingsDigestTest {

    private final SettingsDigest digest = new SettingsDigest(LineKinds.BUILT_IN.schema());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # what may be shown
                    "region": "no"                                       | { "region": "no" }
                    "server": { "url": "https://crm.example.com/" }      | { "server": { "url": "https://crm.example.com/" } }
                    "server": { "url": "crm.example.com:8443" }          | { "server": { "url": "crm.example.com:8443" } }
                    "server": { "signIn": "Online", "selections": [12] } | { "server": { "signIn": "Online", "selections": [12] } }
                    "server": { "acceptLanguage": "nb-NO, en;q=0.8" }    | { "server": { "acceptLanguage": "nb-NO, en;q=0.8" } }
                    "server": { "timeZone": "Europe/Oslo" }              | { "server": { "timeZone": "Europe/Oslo" } }
                    "lines": [ { "type": "tapi", "control": true } ]     | { "lines": [{ "type": "tapi", "control": true }] }
                    "lines": [ { "domain": "10.0.0.1" } ]                | { "lines": [{ "domain": "10.0.0.1" }] }
                    "lines": [ { "proxy": "sips:pbx" } ]                 | { "lines": [{ "proxy": "sip:pbx;transport=tls" }] }
                    "sync": { "minutes": 15 }, "card": null              | { "sync": { "minutes": 15 }, "card": null }
                    "recommended": { "card": { "tray": true } }          | { "recommended": { "card": { "tray": true } } }
                    "setup": { "page": "phone", "url": "https://a/b" }   | { "setup": { "page": "phone", "url": "https://a/…" } }
                    # persons and secrets at their places
                    "server": { "user": "kari", "clientId": "c" }        | { "server": { "user": "…", "clientId": "…" } }
                    "server": { "url": "https://kari:pw@crm.example/" }  | { "server": { "url": "…" } }
                    "server": { "url": "https://crm.example/t0k3n" }     | { "server": { "url": "https://crm.example/…" } }
                    "updates": { "url": "https://a.example?t=1" }        | { "updates": { "url": "https://a.example/…" } }
                    "lines": [ { "proxy": "sip:kari@pbx.example" } ]     | { "lines": [{ "proxy": "…" }] }
                    "lines": [ { "proxy": "sip:pbx;user=kari" } ]        | { "lines": [{ "proxy": "sip:pbx;transport=udp" }] }
                    "lines": [ { "name": "Kari", "library": "/k/a" } ]   | { "lines": [{ "name": "…", "library": "…" }] }
                    "colleagues": { "numbers": ["+47 22"], "file": "k" } | { "colleagues": { "numbers": ["…"], "file": "…" } }
                    # what does not belong where it stands
                    "region": "Kari"                                     | { "region": "…" }
                    "lines": [ { "type": "Kari", "dial": "Kari" } ]      | { "lines": [{ "type": "…", "dial": "…" }] }
                    "lines": [ { "domain": "Kari Nordmann" } ]           | { "lines": [{ "domain": "…" }] }
                    "lines": [ { "user": 4711, "registerSeconds": "k" } ] | { "lines": [{ "user": "…", "registerSeconds": "…" }] }
                    "lines": [ "Kari", [ "Kari" ] ]                      | { "lines": ["…", "…"] }
                    "lines": { "Kari": 1 }                               | { "lines": { "…": "1 unknown key" } }
                    "server": { "culture": "kari-no", "language": "ola" } | { "server": { "culture": "…", "language": "…" } }
                    "server": { "timeZone": "Kari" }                     | { "server": { "timeZone": "…" } }
                    "sync": "Kari", "card": { "tray": "Kari" }           | { "sync": "…", "card": { "tray": "…" } }
                    # what nobody knows, whatever it is called
                    "Kari": { "type": "Ola", "domain": "Ola" }, "o": 1   | { "…": "2 unknown keys" }
                    "server": { "Kari": { "url": "Ola" } }               | { "server": { "…": "1 unknown key" } }
                    "card": { "type": "sip", "url": "Kari", "tray": true } | { "card": { "tray": true, "…": "2 unknown keys" } }
                    """)
    void aValueIsShownByItsPlaceAndOnlyWhereItIsWhatBelongsThere(String settings, String shown) throws Exception {
        write("{ " + settings + " }");

        assertThat(digest.of(new Profile(folder))).isEqualTo(shown);
    }

    @Test
    void whatIsNotShownIsKnownToBeHiddenElsewhere() throws Exception {
        write("""
                { "server": { "user": "kari", "url": "https://a.example/t0k3n-of-mine?x=1" }, "region": "NO",
                  "lines": [ { "type": "sip", "proxy": "sip:ola@pbx", "name": "Per" } ], "later": { "who": ["Solveig"], "n": 4711 } }
                """);

        assertThat(digest.hiddenTexts(new Profile(folder), PolicyPlaces.NONE).orElseThrow())
                .containsExactlyInAnyOrder(
                        "kari",
                        "https://a.example/t0k3n-of-mine?x=1",
                        "t0k3n-of-mine",
                        "sip:ola@pbx",
                        "Per",
                        "Solveig",
                        "4711");
        write("{ oops");
        assertThat(digest.hiddenTexts(new Profile(folder), PolicyPlaces.NONE)).isEmpty();
    }

    @Test
    void everySettingThereIsHasItsPlace() {
        ShownValues values = new ShownValues(LineKinds.BUILT_IN.schema());

        assertThat(SettingsSchema.entries()).allMatch(entry -> values.isKnown(entry.key()));
        assertThat(LineKinds.BUILT_IN.kinds())
                .flatMap(LineKind::entries)
                .allMatch(entry -> values.isKnown("lines[]." + entry.key()));
    }

    private void write(String text) throws Exception {
        Files.writeString(folder.resolve("settings.json"), text);
    }
}
