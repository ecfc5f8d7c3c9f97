package io.github.callcard.superoffice;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.superoffice.AnswerFormatException.Flaw;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The one object of an answer: a collection of caller ids, or one of SuperOffice's error objects. Of a property that comes
 * twice the last counts, as in every common JSON reader. For one thread and one answer.
 */
final class AnswerObject {

    private static final int LONGEST_HASH = 4_096;

    /** A collection has two, an error object not many more. */
    private static final int MOST_PROPERTIES = 1_000;

    private final Supplier<DirectoryBuilder> builders;
    private boolean collection;
    private @Nullable DirectoryBuilder builder;
    private LeftOutCount leftOut = new LeftOutCount();
    private int rows;
    private String hash = "";
    private boolean error;
    private String message = "";
    private String detail = "";

    AnswerObject(Supplier<DirectoryBuilder> builders) {
        this.builders = builders;
    }

    /** Reads to the end of the object whose beginning the parser stands on. */
    AnswerContent read(JsonParser parser) throws AnswerFormatException {
        for (int properties = 0; parser.nextToken() == JsonToken.PROPERTY_NAME; properties++) {
            if (properties == MOST_PROPERTIES) {
                throw new AnswerFormatException(Flaw.TOO_LARGE);
            }
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            switch (name) {
                case "callerids" -> callerIds(parser, value);
                case "calleridhash" -> {
                    collection = true;
                    hash = text(parser, value);
                    hash = hash.length() > LONGEST_HASH ? "" : hash;
                }
                case "error" -> error = "true".equalsIgnoreCase(text(parser, value));
                case "errormessage", "message" -> message = text(parser, value);
                case "messagedetail" -> detail = text(parser, value);
                default -> parser.skipChildren();
            }
        }
        return content();
    }

    private void callerIds(JsonParser parser, JsonToken value) throws AnswerFormatException {
        collection = true;
        builder = null;
        leftOut = new LeftOutCount();
        rows = 0;
        if (value == JsonToken.START_ARRAY) {
            rows(parser, builders.get());
        } else if (value != JsonToken.VALUE_NULL) {
            throw new AnswerFormatException(Flaw.NOT_CALLER_IDS);
        }
    }

    private void rows(JsonParser parser, DirectoryBuilder directory) throws AnswerFormatException {
        Row row = new Row();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (++rows > DirectoryBuilder.MOST_ROWS) {
                // Also when they cannot be looked up.
                throw new AnswerFormatException(Flaw.TOO_MANY_ROWS);
            }
            row.read(parser, token);
            Problem problem = row.addTo(directory);
            if (problem != null) {
                leftOut.add(rows, row.name(), problem);
            }
        }
        builder = directory;
    }

    private AnswerContent content() throws AnswerFormatException {
        boolean hasList = builder != null;
        boolean complains = !message.isEmpty() || !detail.isEmpty();
        if (error || (complains && !hasList)) {
            return new AnswerContent.Fault(join(message, detail));
        }
        if (!collection) {
            throw new AnswerFormatException(Flaw.NOT_CALLER_IDS);
        }
        // A server that leaves the property out of every row does not mean that there is nobody.
        if (rows > 0 && leftOut.of(Problem.MISSING) == rows) {
            throw new AnswerFormatException(Flaw.NO_NUMBERS);
        }
        Directory directory = builder == null ? null : builder.build();
        return new AnswerContent.Collection(directory, hash, leftOut.rows());
    }

    private static String join(String message, String detail) {
        return detail.isEmpty() || message.contains(detail) ? message : (message + " " + detail).strip();
    }

    private static String text(JsonParser parser, JsonToken value) {
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }
}
