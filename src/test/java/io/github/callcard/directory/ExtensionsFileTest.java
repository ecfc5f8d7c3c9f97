package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsFileTest {

    private static List<Colleague> read(String file) throws Exception {
        return ExtensionsFile.read(new StringReader(file));
    }

    @Test
    void everySeparatorAHeadingAndRemarksAreUnderstood() throws Exception {
        String file = """
                \uFEFFExtension;Name;Department
                # the ground floor
                412;Kari Nordmann;Sales

                413,"Nordmann, Ola"
                4 14\tÅse Ødegård\tSupport
                "415";"Ola ""the boss"" Hansen"
                """;

        assertThat(read(file))
                .containsExactly(
                        new Colleague("412", "Kari Nordmann", "Sales"),
                        new Colleague("413", "Nordmann, Ola", ""),
                        new Colleague("414", "Åse Ødegård", "Support"),
                        new Colleague("415", "Ola \"the boss\" Hansen", ""));
        assertThat(read("\uFEFF412;Kari")).containsExactly(new Colleague("412", "Kari", ""));
        assertThat(read("")).isEmpty();
    }

    @Test
    void namesAreCleaned() throws Exception {
        assertThat(read("412;Kari\u202E  Nordmann").getFirst().name()).isEqualTo("Kari Nordmann");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            412              | Line 1 has no name: write the extension, a semicolon and the name, such as 412;Kari Nordmann.
            412;             | Line 1: Extension 412 has no name.
            4;Kari           | Line 1: "4" is not an internal extension; it has 2 to 6 digits and nothing else.
            +4722123456;Kari | Line 1: "+4722123456" is not an internal extension; it has 2 to 6 digits and nothing else.
            412;"Kari        | Line 1 opens a quotation mark and does not close it.
            """)
    void aLineThatCannotBeMeantIsNamed(String line, String message) {
        assertThatThrownBy(() -> read(line)).hasMessage(message);
    }

    @Test
    void onlyTheFirstLineIsAHeading() {
        assertThatThrownBy(() -> read("412;Kari\nReception;Ola")).hasMessageStartingWith("Line 2: \"Reception\"");
        assertThatThrownBy(() -> read("x".repeat(3_000))).hasMessageContaining("right file?");
    }

    @Test
    void anExtensionOfTwoNamesBoth() {
        Extensions extensions = new Extensions(
                List.of(
                        new Colleague("412", "Kari", ""),
                        new Colleague("412", "Ola", ""),
                        new Colleague("412", "Ola", "")),
                List.of());

        assertThat(extensions.size()).isEqualTo(1);
        assertThat(extensions.of("412")).extracting(CallerId::personName).containsExactly("Kari", "Ola");
        assertThat(extensions.of("413")).isEmpty();
        assertThat(extensions.in(49891234412L)).isEmpty();
    }
}
