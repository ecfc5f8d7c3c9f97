package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user's settings file, read and changed. Somebody may change it by hand at any time.
 *
 * @param notes told, in one sentence for the user, when the file could not be changed in place
 */
record SettingsWriter(JsonFile file, Consumer<Sentence> notes) {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsWriter.class);

    String name() {
        return file.name();
    }

    Path path() {
        return file.path();
    }

    ObjectNode read() throws SentenceException {
        return object(file.read());
    }

    private ObjectNode object(JsonText text) throws SentenceException {
        JsonNode tree = text.tree();
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new FaultException(Fault.ofFile(file.name()));
    }

    /**
     * Puts changes into the file as it is now; nothing somebody wrote there is lost.
     *
     * @param changes keys and values, null to take one out
     * @param known the values to write where the file cannot be read any more
     * @return the values of the file then
     */
    ObjectNode change(Map<String, @Nullable JsonNode> changes, ObjectNode known) throws IOException {
        try {
            JsonText text = file.read();
            ObjectNode wanted = object(text);
            changes.forEach((key, value) -> JsonTrees.set(wanted, key, value));
            Optional<String> inPlace = text.saying(wanted);
            if (inPlace.isPresent()) {
                file.replace(new JsonText(inPlace.get()));
            } else {
                Path copy = replaceAll(wanted);
                notes.accept(Sentence.of(
                        "The settings had to be written anew, without comments; the file as it was is kept as {0}.",
                        copy));
            }
            return wanted;
        } catch (SentenceException e) {
            LOG.warn("The settings changed by hand cannot be read");
            Path copy = replaceAll(known);
            notes.accept(Sentence.of(
                    "The settings file was changed by hand, is not valid any more and was written anew;"
                            + " the file as it was is kept as {0}.",
                    copy));
            return known;
        }
    }

    /** Answers where the file as it was is kept. */
    private Path replaceAll(ObjectNode wanted) throws IOException {
        Path copy = file.backUp();
        file.replace(new JsonText(new JsonLayout("\n", "  ").of(wanted, "") + "\n"));
        return copy;
    }
}
