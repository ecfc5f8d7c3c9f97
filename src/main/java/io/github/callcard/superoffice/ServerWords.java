package io.github.callcard.superoffice;

import io.github.callcard.directory.PlainText;
import io.github.callcard.words.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** A server's own words about its error, made safe to show: cleaned, shortened and without the secret we sent. */
final class ServerWords {

    private ServerWords() {}

    /** The text of an error object, empty when the body is none. */
    static String in(byte[] body, Charset charset, AnswerReader reader) {
        try {
            return reader.read(new ByteArrayInputStream(body), charset) instanceof AnswerContent.Fault fault
                    ? fault.text()
                    : "";
        } catch (IOException | AnswerFormatException noErrorObject) {
            return "";
        }
    }

    /** A text of the server, fit to be shown. */
    static String plain(String text, Credential credential) {
        return PlainText.of(credential.withoutSecret(text)).replace('"', '\'');
    }

    /**
     * A sentence of ours and then what the server says; ours alone when it says nothing.
     *
     * @param says made {@link #plain} before
     */
    static Sentence after(Sentence sentence, String says) {
        return says.isEmpty() ? sentence : sentence.then(Sentence.of("The server says: \"{0}\".", says));
    }
}
