package io.github.callcard.ui.history;

import io.github.callcard.journal.JournalCall;
import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Past calls as a CSV file (RFC 4180, UTF-8 with the mark by which Excel knows it), its cells parted as the user's spreadsheet
 * expects it. A caller's name may be a formula: an apostrophe stands before what a spreadsheet would take for one, also where one
 * that expects another separator would begin a cell.
 */
final class CallsCsv {

    private static final String MARK = "\ufeff";

    /** A sign that begins a formula (the last four are its wide forms), behind a beginning of a cell by any separator. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|\t\r\n])([\\s\"']*)(?=[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])");

    private static final Pattern QUOTED = Pattern.compile("[\",;|\t\r\n]");

    private CallsCsv() {}

    static void write(Path file, List<JournalCall> calls, CsvWords words) throws IOException {
        new ReplacedFile(file).replace(out -> {
            out.write((MARK + line(words.columns(), words.separator())).getBytes(StandardCharsets.UTF_8));
            for (JournalCall call : calls) {
                out.write(line(words.cells(call), words.separator()).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    static String line(List<String> cells, char separator) {
        return cells.stream().map(CallsCsv::cell).collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).replaceAll("$1'$2");
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
