package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+4722123456", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1"})
    void nothingIsTakenForAFormula(String cell) {
        String line = CallsCsv.line(List.of(cell));

        assertThat(line.startsWith("'") || line.startsWith("\"'")).as(line).isTrue();
    }

    @Test
    void whatSeparatesOrQuotesIsQuoted() {
        assertThat(CallsCsv.line(List.of("a", "b,c", "say \"hi\"", "two\nlines", "d;e", "")))
                .isEqualTo("a,\"b,c\",\"say \"\"hi\"\"\",\"two\nlines\",\"d;e\",\r\n");
    }
}
