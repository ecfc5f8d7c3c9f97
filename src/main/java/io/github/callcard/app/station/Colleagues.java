package io.github.callcard.app.station;

import io.github.callcard.directory.Colleague;
import io.github.callcard.directory.Extensions;
import io.github.callcard.directory.ExtensionsFile;
import io.github.callcard.os.BoundedFile;
import io.github.callcard.settings.ColleaguesSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From the settings to the colleagues and their internal extensions. */
public final class Colleagues {

    private static final int MEGABYTE = 1 << 20;

    /** Some 80,000 colleagues. */
    private static final int MOST_BYTES = 4 * MEGABYTE;

    private Colleagues() {}

    /**
     * The colleagues of the settings' file; a relative path is of the profile's folder.
     *
     * @throws SentenceException when the file cannot be read, naming the line where it is one
     */
    public static Extensions of(ColleaguesSettings settings, Profile profile) throws SentenceException {
        List<Colleague> colleagues = new ArrayList<>();
        if (settings.file().isPresent()) {
            Path file = profile.folder().resolve(settings.file().get());
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(BoundedFile.read(file, MOST_BYTES)))
                        .toString();
                colleagues.addAll(ExtensionsFile.read(new StringReader(text)));
            } catch (IllegalArgumentException e) {
                throw new SentenceException(file + ": " + e.getMessage(), e);
            } catch (CharacterCodingException e) {
                throw new SentenceException(
                        "The list of colleagues " + file + " is not text in UTF-8; save it again as UTF-8.", e);
            } catch (IOException e) {
                throw new SentenceException(
                        "The list of colleagues " + file
                                + " cannot be read; check that \"colleagues.file\" names a text file of at most "
                                + MOST_BYTES / MEGABYTE + " MB.",
                        e);
            }
        }
        return new Extensions(colleagues, settings.numbers());
    }
}
