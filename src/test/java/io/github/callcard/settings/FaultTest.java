package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A fault is said with its place to somebody who reads all settings, and without to somebody who sees the field. */
class FaultTest {

    private static final Fault COUNTRY =
            Fault.of("region", "settings.json", named -> Sentence.of("{0} is \"{1}\"; it is a country.", named, "XX"));

    @Test
    void whoReadsTheFileIsToldFileAndKey() {
        assertThat(COUNTRY.inFull()).hasToString("settings.json: region is \"XX\"; it is a country.");
    }

    @Test
    void whoChangedTheValueSeesItBeforeHim() {
        assertThat(COUNTRY.forChange(Set.of("region"))).hasToString("This is \"XX\"; it is a country.");
    }

    @Test
    void whoChangedSomethingElseIsToldTheKey() {
        assertThat(Fault.of("lines[0].user", "settings.json", named -> Sentence.of("{0} is missing.", named))
                        .forChange(Set.of("lines")))
                .hasToString("lines[0].user is missing.");
    }

    @Test
    void itIsSaidInTheLanguageOfWhoReadsIt() {
        Fault missing = Fault.of("server.url", "settings.json", named -> Sentence.of("{0} is missing.", named));

        assertThat(new Translations(Language.GERMAN).say(missing.inFull()))
                .isEqualTo("settings.json: server.url fehlt.");
        assertThat(new Translations(Language.GERMAN).say(missing.forChange(Set.of("server.url"))))
                .isEqualTo("Dieser Wert fehlt.");
    }

    @Test
    void aReasonIsASentenceOfItsOwnBesideEachFieldOfItsSection() {
        Fault site = Fault.because("site", "settings.json", Sentence.of("No digits."));

        assertThat(site.inFull()).hasToString("settings.json: site cannot be used: No digits.");
        assertThat(site.forChange(Set.of("site.areaCode"))).hasToString("No digits.");
    }
}
