package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Past calls as a CSV file (RFC 4180, UTF-8 with the mark by which Excel knows it). What a spreadsheet would take for a
 * formula, a caller's name may be one, begins with an apostrophe.
 */
final class CallsCsv {

    private static final String MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r\n";

    private CallsCsv() {}

    static void write(Path file, List<JournalCall> calls, HistoryWords words) throws IOException {
        new ReplacedFile(file).replace(out -> {
            out.write((MARK + line(words.columns())).getBytes(StandardCharsets.UTF_8));
            for (JournalCall call : calls) {
                out.write(line(words.cells(call)).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static String line(List<String> cells) {
        return cells.stream().map(CallsCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
