package io.github.callcard.app.settings;

import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * A file of JSON that people edit, or may not have written yet.
 *
 * @param path where it is, or would be
 */
record JsonFile(Path path) {

    private static final String EMPTY = "{}\n";

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What stands there, an empty object where nothing does; known to be valid JSON. */
    JsonText read() throws UserException {
        try {
            String text = TextEncoding.decode(Files.readAllBytes(path));
            JsonText json = new JsonText(text.isBlank() ? EMPTY : text);
            var unused = json.tree();
            return json;
        } catch (NoSuchFileException none) {
            return new JsonText(EMPTY);
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            throw new UserException(path + " is not valid JSON" + place + "; correct it or start from the README.", e);
        } catch (CharacterCodingException e) {
            throw new UserException(path + " is not text in UTF-8; save it again as UTF-8.", e);
        } catch (IOException e) {
            throw new UserException(path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Puts another text in its place, in the encoding it has; a link stays a link. */
    void replace(JsonText json) throws IOException {
        boolean exists = Files.exists(path);
        TextEncoding encoding = exists ? TextEncoding.of(Files.readAllBytes(path)) : TextEncoding.UTF_8;
        new ReplacedFile(exists ? path.toRealPath() : path).replace(out -> out.write(encoding.encode(json.text())));
    }

    /** Copies it to {@code settings.json.bak}, over an older copy. */
    Path backUp() throws IOException {
        return Files.copy(path, path.resolveSibling(name() + ".bak"), StandardCopyOption.REPLACE_EXISTING);
    }
}
