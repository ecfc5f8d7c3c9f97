package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.directory.PlainText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One row of the answer, taken property by property and reused for the next. For one thread. */
final class Row {

    private enum Column {
        PHONE_NUMBER,
        DIAL_IN_PREFIX,
        PERSON_ID,
        PERSON_NAME,
        MRMRS,
        CONTACT_ID,
        CONTACT_NAME
    }

    /** By the name in lower case and as it is documented: nearly every lookup is answered without making a string. */
    private static final Map<String, Column> COLUMNS = columns(Map.of(
            "PhoneNumber", Column.PHONE_NUMBER,
            "DialInPrefix", Column.DIAL_IN_PREFIX,
            "PersonId", Column.PERSON_ID,
            "PersonName", Column.PERSON_NAME,
            "Mrmrs", Column.MRMRS,
            "ContactId", Column.CONTACT_ID,
            "ContactName", Column.CONTACT_NAME));

    /** More than any name that is kept has, in UTF-16 units: the rest of an endless one is not copied. */
    private static final int LONGEST_TEXT = 4_096;

    private final NumberCell phoneNumber = new NumberCell();
    private final NumberCell dialInPrefix = new NumberCell();
    private final NumberCell personId = new NumberCell();
    private final NumberCell contactId = new NumberCell();
    private @Nullable String personName;
    private @Nullable String contactName;
    private @Nullable String title;

    private static Map<String, Column> columns(Map<String, Column> documented) {
        Map<String, Column> columns = new HashMap<>(documented);
        documented.forEach((name, column) -> columns.put(name.toLowerCase(Locale.ROOT), column));
        return Map.copyOf(columns);
    }

    /** Takes the value the parser stands on; what is not an object becomes a row without anything. */
    void read(JsonParser parser, JsonToken token) {
        clear();
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Column column = COLUMNS.get(name);
            if (column == null) {
                column = COLUMNS.get(name.toLowerCase(Locale.ROOT));
            }
            JsonToken value = parser.nextToken();
            if (column == null) {
                parser.skipChildren();
            } else {
                read(parser, value, column);
            }
        }
    }

    private void clear() {
        phoneNumber.clear();
        dialInPrefix.clear();
        personId.clear();
        contactId.clear();
        personName = null;
        contactName = null;
        title = null;
    }

    private void read(JsonParser parser, JsonToken value, Column column) {
        switch (column) {
            case PHONE_NUMBER -> phoneNumber.read(parser, value);
            case DIAL_IN_PREFIX -> dialInPrefix.read(parser, value);
            case PERSON_ID -> personId.read(parser, value);
            case PERSON_NAME -> personName = text(parser, value);
            case MRMRS -> title = text(parser, value);
            case CONTACT_ID -> contactId.read(parser, value);
            case CONTACT_NAME -> contactName = text(parser, value);
        }
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getStringLength() <= LONGEST_TEXT
                        ? parser.getString()
                        : new String(parser.getStringCharacters(), parser.getStringOffset(), LONGEST_TEXT);
            default -> {
                parser.skipChildren();
                yield null;
            }
        };
    }

    /** Adds what was read to a directory; answers why the row was left out, null when it was taken. */
    @Nullable
    Problem addTo(DirectoryBuilder builder) {
        if (phoneNumber.problem() != null) {
            return phoneNumber.problem();
        }
        Problem prefixProblem = dialInPrefix.problem();
        if (prefixProblem != null && prefixProblem != Problem.MISSING) {
            return prefixProblem;
        }
        if (personId.key() == 0 && contactId.key() == 0 && name().isEmpty()) {
            return Problem.NOBODY;
        }
        return builder.add(
                phoneNumber.value(),
                Math.clamp(dialInPrefix.value(), -1, Integer.MAX_VALUE),
                personId.key(),
                personName,
                contactId.key(),
                contactName,
                title);
    }

    /** Whose row it is, cleaned; may be empty. */
    String name() {
        String person = PlainText.of(personName);
        return person.isEmpty() ? PlainText.of(contactName) : person;
    }
}
