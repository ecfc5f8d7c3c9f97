package io.github.callcard.settings;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.PrivateFiles;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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

    /** Much more than anybody writes by hand. */
    private static final int MOST_BYTES = 1 << 20;

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** What stands there, an empty object where nothing does; known to be valid JSON. */
    JsonText read() throws SentenceException {
        try {
            String text = TextEncoding.decode(bytes());
            JsonText json = text.isBlank() ? JsonText.EMPTY : new JsonText(text);
            var unused = json.tree();
            return json;
        } catch (NoSuchFileException none) {
            return JsonText.EMPTY;
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            throw new SentenceException(
                    where == null
                            ? Sentence.of("{0} is not valid JSON; correct it or start from the README.", path)
                            : Sentence.of(
                                    "{0} is not valid JSON at line {1}, column {2}; correct it or start from the README.",
                                    path, where.getLineNr(), where.getColumnNr()),
                    e);
        } catch (CharacterCodingException e) {
            throw new SentenceException(Sentence.of("{0} is not text in UTF-8; save it again as UTF-8.", path), e);
        } catch (IOException e) {
            throw new SentenceException(unreadable(path, e), e);
        }
    }

    private byte[] bytes() throws IOException {
        return BoundedFile.read(path, MOST_BYTES);
    }

    /** The sentence about a file that cannot be read. */
    static Sentence unreadable(Path path, IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return Sentence.of("{0} cannot be read: this user may not read it; correct or delete it.", path);
        }
        String reason = problem instanceof FileSystemException about ? about.getReason() : null;
        return Sentence.of(
                "{0} cannot be read: {1}; correct or delete it.",
                path, reason == null ? String.valueOf(problem.getMessage()) : reason);
    }

    /** Puts another text in its place, in the encoding it has; a link stays a link. */
    void replace(JsonText json) throws IOException {
        boolean exists = Files.exists(path);
        TextEncoding encoding = exists ? TextEncoding.of(bytes()) : TextEncoding.UTF_8;
        new ReplacedFile(exists ? path.toRealPath() : path).replace(out -> out.write(encoding.encode(json.text())));
    }

    /** Copies it to {@code settings.json.bak}, over an older copy; what is no file, such as a pipe, is moved there. */
    Path backUp() throws IOException {
        Path copy = path.resolveSibling(name() + ".bak");
        if (!Files.isRegularFile(path)) {
            return Files.move(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.hide(copy);
        return copy;
    }
}
