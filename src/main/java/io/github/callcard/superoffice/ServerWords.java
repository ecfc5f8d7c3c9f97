package io.github.callcard.superoffice;

import io.github.callcard.directory.PlainText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/** What a server says about its error, made safe to show: cleaned, shortened and without the secret we sent. */
final class ServerWords {

    private final AnswerReader reader;
    private final Credential credential;

    ServerWords(AnswerReader reader, Credential credential) {
        this.reader = reader;
        this.credential = credential;
    }

    /** The text of an error object, empty when the body is none. */
    String in(byte[] body, Charset charset) {
        try {
            return reader.read(new ByteArrayInputStream(body), charset) instanceof AnswerContent.Fault fault
                    ? fault.text()
                    : "";
        } catch (IOException | AnswerFormatException noErrorObject) {
            return "";
        }
    }

    /** An addition to a sentence, such as {@code  (the server says: "…")}; empty when the server says nothing. */
    String quoted(String text) {
        return quoted(text, credential);
    }

    /** As above, for text that was read elsewhere. */
    static String quoted(String text, Credential credential) {
        String plain = PlainText.of(credential.withoutSecret(text));
        return plain.isEmpty() ? "" : " (the server says: \"" + plain.replace('"', '\'') + "\")";
    }
}
