package io.github.callcard.ui.toolkit;

import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets (CSV, RFC 4180, UTF-8 with the mark by which Excel knows it), its cells parted as the user's spreadsheet
 * expects it. What others chose, such as a caller's name, may be a formula: an apostrophe stands before what a spreadsheet would
 * take for one, also where one that expects another separator would begin a cell. Safe on any thread.
 *
 * @param separator the sign between two cells
 */
public record CsvFile(char separator) {

    private static final String MARK = "\ufeff";

    /** A sign that begins a formula (the last four are its wide forms), behind a beginning of a cell by any separator. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,;|\t\r\n])([\\s\"']*)(?=[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])");

    private static final Pattern QUOTED = Pattern.compile("[\",;|\t\r\n]");

    /** Spreadsheets expect a semicolon where the comma begins the decimals. */
    public static CsvFile in(Locale formats) {
        return new CsvFile(DecimalFormatSymbols.getInstance(formats).getDecimalSeparator() == ',' ? ';' : ',');
    }

    /** Writes these rows, the heads of the columns first; a file that is there is replaced once all is written. */
    public void write(Path file, Iterable<List<String>> rows) throws IOException {
        new ReplacedFile(file).replace(out -> {
            out.write(MARK.getBytes(StandardCharsets.UTF_8));
            for (List<String> row : rows) {
                out.write(line(row).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** One row with its end. */
    public String line(List<String> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(String.valueOf(separator), "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).replaceAll("$1'$2");
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
