package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that every spreadsheet reads and none takes a formula from. */
class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+4722123456",
                "-2",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\"=1",
                "\uff1d1+1"
            })
    void nothingIsTakenForAFormula(String cell) {
        String line = new CsvFile(',').line(List.of(cell));

        assertThat(line.startsWith("'") || line.startsWith("\"'")).as(line).isTrue();
    }

    /** A file with commas opened where semicolons are expected, and the other way round. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Fjord;=1+1", "Fjord,=1+1", "Fjord\t=1+1", "Fjord; \"=1+1", "Fjord\n@SUM(A1)", "Fjord|=1+1"})
    void noCellOfAnotherSeparatorBeginsAFormula(String cell) {
        for (char separator : List.of(',', ';')) {
            assertThat(new CsvFile(separator).line(List.of("Kari", cell))).doesNotContainPattern("[,;|\t\n][ \"]*[=@]");
        }
    }

    @Test
    void whatSeparatesOrQuotesIsQuoted() {
        assertThat(new CsvFile(',').line(List.of("a", "b,c", "say \"hi\"", "two\nlines", "d;e", "")))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\"d;e\",\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"nb-NO ;", "de-DE ;", "fr-FR ;", "en-GB ,", "en-US ,", "de-CH ,"})
    void cellsArePartedAsTheUsersSpreadsheetExpects(String user, char separator) {
        assertThat(CsvFile.in(Locale.forLanguageTag(user)).separator()).isEqualTo(separator);
    }
}
