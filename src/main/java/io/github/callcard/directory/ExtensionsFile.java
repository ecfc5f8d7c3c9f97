package io.github.callcard.directory;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The colleagues out of a file that a telephone system or a spreadsheet exports: one a line, {@code extension;name} or
 * {@code extension,name,department}, perhaps in quotes, perhaps with a heading. Empty lines and lines that begin with # say
 * nothing.
 */
public final class ExtensionsFile {

    private static final int LONGEST_LINE = 2_000;

    private ExtensionsFile() {}

    /**
     * The colleagues of all lines, in the file's order.
     *
     * @throws IOException when the file cannot be read
     * @throws SentenceException when a line cannot be meant; its sentence names the line and what to do
     */
    public static List<Colleague> read(Reader file) throws SentenceException, IOException {
        List<Colleague> colleagues = new ArrayList<>();
        BufferedReader lines = new BufferedReader(file);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!text.isBlank() && !text.startsWith("#")) {
                List<String> cells = cells(text, number);
                if (!(colleagues.isEmpty() && isHeading(cells))) {
                    colleagues.add(colleague(cells, number));
                }
            }
        }
        return colleagues;
    }

    private static Colleague colleague(List<String> cells, int line) throws SentenceException {
        if (cells.size() < 2) {
            throw new SentenceException(Sentence.of(
                    "Line {0} has no name: write the extension, a semicolon and the name, such as 412;Kari Nordmann.",
                    line));
        }
        String extension = cells.getFirst().replaceAll("[ .\\-]", "");
        if (!Colleague.isExtension(extension)) {
            throw new SentenceException(Sentence.of(
                    "Line {0}: \"{1}\" is not an internal extension; it has 2 to 6 digits and nothing else.",
                    line, PlainText.of(extension)));
        }
        if (PlainText.of(cells.get(1)).isEmpty()) {
            throw new SentenceException(Sentence.of("Line {0}: Extension {1} has no name.", line, extension));
        }
        return new Colleague(extension, cells.get(1), cells.size() > 2 ? cells.get(2) : "");
    }

    private static boolean isHeading(List<String> cells) {
        String first = cells.getFirst().toLowerCase(Locale.ROOT);
        return !first.isEmpty() && first.chars().noneMatch(Character::isDigit);
    }

    /** The separator is the first of semicolon, tab and comma that the line has. */
    private static List<String> cells(String line, int number) throws SentenceException {
        if (line.length() > LONGEST_LINE) {
            throw new SentenceException(
                    Sentence.of("Line {0} is longer than any colleague's; is this the right file?", number));
        }
        char separator = line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new SentenceException(Sentence.of("Line {0} opens a quotation mark and does not close it.", number));
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
