package io.github.callcard.superoffice;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small JSON document out of the bytes of an answer, however they are encoded. */
final class AnswerDocument {

    private AnswerDocument() {}

    /**
     * The document.
     *
     * @param declared the character set that the server names
     * @throws tools.jackson.core.JacksonException when the bytes are none; its message quotes them
     */
    static JsonNode read(byte[] bytes, Charset declared) {
        AnswerEncoding encoding = AnswerEncoding.of(Arrays.copyOf(bytes, Math.min(4, bytes.length)), declared);
        int mark = encoding.markBytes();
        InputStream text = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
        if (encoding.charset().equals(StandardCharsets.UTF_8)) {
            return JsonMapper.shared().readTree(text);
        }
        return JsonMapper.shared()
                .readTree(new InputStreamReader(
                        text, encoding.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
    }
}
