package io.github.callcard.superoffice;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.AnswerFormatException.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the product's version in what {@code GET api} answers. */
final class VersionReader {

    private static final String VERSION = "NetServerVersion";

    private final JsonFactory json = new JsonFactory();

    ServerVersion read(byte[] answer) throws AnswerFormatException {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), answer)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && VERSION.equalsIgnoreCase(parser.currentName())) {
                    return new ServerVersion(PlainText.of(parser.getString()));
                }
            }
        } catch (JacksonException e) {
            // Its message quotes the answer, so it goes no further.
            throw new AnswerFormatException(Flaw.NOT_JSON);
        }
        throw new AnswerFormatException(Flaw.NOT_CALLER_IDS);
    }
}
