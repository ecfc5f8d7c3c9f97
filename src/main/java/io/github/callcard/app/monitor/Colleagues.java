package io.github.callcard.app.monitor;

import io.github.callcard.directory.Colleague;
import io.github.callcard.directory.Extensions;
import io.github.callcard.directory.ExtensionsFile;
import io.github.callcard.os.BoundedFile;
import io.github.callcard.settings.ColleaguesSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
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
        return new Extensions(read(settings, profile), settings.numbers());
    }

    /**
     * Those whose lines are shown, by the departments of the settings and in the file's order. Nobody where there is no such
     * department.
     *
     * @throws SentenceException when the file cannot be read
     */
    static ListedColleagues shown(ColleaguesSettings settings, Profile profile) throws SentenceException {
        return settings.departments().isEmpty()
                ? ListedColleagues.NONE
                : new ListedColleagues(read(settings, profile).stream()
                        .filter(colleague -> settings.shows(colleague.department()))
                        .toList());
    }

    private static List<Colleague> read(ColleaguesSettings settings, Profile profile) throws SentenceException {
        List<Colleague> colleagues = new ArrayList<>();
        if (settings.file().isPresent()) {
            Path file = profile.folder().resolve(settings.file().get());
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(BoundedFile.read(file, MOST_BYTES)))
                        .toString();
                colleagues.addAll(ExtensionsFile.read(new StringReader(text)));
            } catch (SentenceException e) {
                throw new SentenceException(Sentence.of("{0}: {1}", file, e.sentence()), e);
            } catch (CharacterCodingException e) {
                throw new SentenceException(
                        Sentence.of("The list of colleagues {0} is not text in UTF-8; save it again as UTF-8.", file),
                        e);
            } catch (IOException e) {
                throw new SentenceException(
                        Sentence.of(
                                "The list of colleagues {0} cannot be read; check that \"colleagues.file\" names a text file of"
                                        + " at most {1} MB.",
                                file, MOST_BYTES / MEGABYTE),
                        e);
            }
        }
        return colleagues;
    }
}
