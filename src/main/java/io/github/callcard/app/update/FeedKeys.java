package io.github.callcard.app.update;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key by which feeds are believed: the one that settings or package name, until a feed signed with it names the next.
 * That one is remembered in a file, beside the one it follows, and from then on counts alone: whoever has the old key by
 * then, has nothing. Where settings or package come to name another key, that one counts. For one thread at a time.
 */
final class FeedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FeedKeys.class);

    /** Two keys of sixty characters, on a line each. */
    private static final int MOST_BYTES = 1_024;

    private final FeedKey given;
    private final Path file;

    /**
     * The keys of a profile.
     *
     * @param given by the settings or the package
     * @param file where the next key is remembered; need not be there
     */
    FeedKeys(FeedKey given, Path file) {
        this.given = given;
        this.file = file;
    }

    FeedKey present() {
        try {
            List<String> keys = new String(BoundedFile.read(file, MOST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (keys.size() == 2) {
                return keys.getFirst().equals(given.base64()) ? FeedKey.of(keys.getLast()) : given;
            }
            LOG.warn("The remembered key of the feed cannot be read; the one of settings or package counts.");
        } catch (NoSuchFileException usual) {
            LOG.debug("The key of the feed has not changed.");
        } catch (IOException | UpdateException e) {
            LOG.warn("The remembered key of the feed cannot be read; the one of settings or package counts.", e);
        }
        return given;
    }

    /** Believes this key from now on, and no other. */
    void goOverTo(FeedKey next) throws UpdateException {
        String keys = given.base64() + "\n" + next.base64() + "\n";
        try {
            new ReplacedFile(file).replace(out -> out.write(keys.getBytes(StandardCharsets.UTF_8)));
            LOG.info("The feed has another key from now on.");
        } catch (IOException e) {
            throw new UpdateException(
                    Sentence.of(
                            "The feed's next key cannot be kept in {0}; make room there, or allow yourself to write it.",
                            file),
                    e);
        }
    }
}
