package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.settings.OwnAction.OpenAddress;
import io.github.callcard.settings.OwnAction.RunProgram;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own actions of cards as they stand in the settings. */
class OwnActionReaderTest {

    @Test
    void anActionOpensAPageOrStartsAProgram() throws Exception {
        assertThat(read("""
                {"name": "Web shop", "url": "https://shop.example/?phone={number}"},
                {"name": "Wiki", "url": "HTTP://wiki.local/", "plainHttp": true},
                {"name": "Note", "program": "/usr/bin/notes", "arguments": ["--name", "{name} of {company}"]},
                {"name": "Editor", "program": "C:\\\\Tools\\\\edit.exe"}
                """))
                .containsExactly(
                        new OpenAddress("Web shop", new FieldText("https://shop.example/?phone={number}")),
                        new OpenAddress("Wiki", new FieldText("HTTP://wiki.local/")),
                        new RunProgram(
                                "Note",
                                "/usr/bin/notes",
                                List.of(new FieldText("--name"), new FieldText("{name} of {company}"))),
                        new RunProgram("Editor", "C:\\Tools\\edit.exe", List.of()));
    }

    @Test
    void withoutAnyThereIsNone() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(CardSettings.read(section("{}")).actions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"url": "https://x.example/"} | card.actions[0].name needs 1 to 40 characters.
                    {"name": "X"} | card.actions[0].url or a program is needed, and not both.
                    {"name": "X", "url": "https://x/", "program": "/x"} | card.actions[0].url or a program is needed, and not both.
                    {"name": "X", "url": "http://x.example/"} | card.actions[0].url has to begin with https://, or with http:// where plainHttp is true.
                    {"name": "X", "url": "file:///etc/passwd"} | card.actions[0].url has to begin with https://, or with http:// where plainHttp is true.
                    {"name": "X", "url": "javascript:alert(1)", "plainHttp": true} | card.actions[0].url has to begin with https://, or with http:// where plainHttp is true.
                    {"name": "X", "url": "https://{name}.example/"} | card.actions[0].url has a field in the name of its server; fields stand behind the next slash only.
                    {"name": "X", "url": "https://x.example?n={name}"} | card.actions[0].url has a field in the name of its server; fields stand behind the next slash only.
                    {"name": "X", "url": "https://x y/"} | card.actions[0].url is not the address of a page.
                    {"name": "X", "url": "https://user@x.example/"} | card.actions[0].url is not the address of a page.
                    {"name": "X", "url": "https://x.example/{phone}"} | card.actions[0].url has the field {phone}, which is unknown; there are {number}, {name}, {company}, {personId}, {contactId}, {callId}, {direction}.
                    {"name": "X", "program": "notes"} | card.actions[0].program is not the whole path of a program, from its drive or / on.
                    {"name": "X", "program": "/opt/{name}"} | card.actions[0].program has a field; only arguments can have fields.
                    {"name": "X", "program": "C:/x"} | card.actions[0].program is not the whole path of a program, from its drive or / on.
                    {"name": "X", "program": "C:\\\\x.BAT"} | card.actions[0].program is a script, which is not safe to start with a caller's name; give a program.
                    {"name": "X", "program": "/x", "arguments": "a"} | card.actions[0].arguments is not a list in brackets, [ … ].
                    {"name": "X", "program": "/x", "arguments": ["{}"]} | card.actions[0].arguments has the field {}, which is unknown; there are {number}, {name}, {company}, {personId}, {contactId}, {callId}, {direction}.
                    {"name": "X", "url": 7} | card.actions[0].url is not a text in quotes.
                    7 | card.actions[0] is not an object in braces, { … }.
                    """)
    void whatIsWrongIsSaidInOneSentence(String action, String sentence) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> read(action))
                .satisfies(e -> assertThat(e.fault().sentence().toString()).isEqualTo(sentence));
    }

    @Test
    void moreThanAMenuHoldsAreNotTaken() {
        String many = String.join(",", Collections.nCopies(13, "{\"name\": \"X\", \"url\": \"https://x.example/\"}"));

        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> read(many));
    }

    private static List<OwnAction> read(String actions) throws FaultException {
        return CardSettings.read(section("{\"actions\": [" + actions + "]}")).actions();
    }

    private static SettingsObject section(String card) throws FaultException {
        return new SettingsObject(SettingsJson.MAPPER.readTree("{\"card\": " + card + "}"), "", key -> "settings.json")
                .section("card");
    }
}
