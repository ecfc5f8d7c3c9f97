package io.github.callcard.app.monitor;

import io.github.callcard.line.LineId;
import io.github.callcard.line.RecallingProvider;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks in a folder of the profile, a file for each line: two numbers, and neither a name nor a telephone number of anybody.
 *
 * @param folder made when there is something to keep
 */
record CallListMarks(Path folder) implements RecallingProvider.Memory {

    private static final int LONGEST = 100;
    private static final int NAME_BYTES = 8;
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18}) (-?\\d{1,18})\\s*");

    /** The mark that is kept; anything else counts as none, so that nothing is told that might have been told before. */
    @Override
    public Optional<Mark> mark(LineId line) throws SentenceException {
        try {
            Matcher mark = FORM.matcher(new String(BoundedFile.read(file(line), LONGEST), StandardCharsets.US_ASCII));
            return mark.matches()
                    ? Optional.of(new Mark(Long.parseLong(mark.group(1)), Long.parseLong(mark.group(2))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void keep(LineId line, Mark mark) throws SentenceException {
        try {
            new ReplacedFile(file(line))
                    .replace(out ->
                            out.write((mark.id() + " " + mark.minute() + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private SentenceException unusable(IOException cause) {
        return new SentenceException(
                Sentence.of("{0} cannot be used ({1}).", folder, String.valueOf(cause.getMessage())), cause);
    }

    /** A host's name may have letters that no file's name has. */
    private Path file(LineId line) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(line.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
