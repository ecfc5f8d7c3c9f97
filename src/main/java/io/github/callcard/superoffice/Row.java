package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.LeftOut.Problem;
import io.github.callcard.directory.PlainText;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** One row of the answer, taken property by property and reused for the next. For one thread. */
final class Row {

    /** The properties that are read; their order is that of the numbers the parser knows them by. */
    private enum Column {
        PHONE_NUMBER("PhoneNumber"),
        DIAL_IN_PREFIX("DialInPrefix"),
        PERSON_ID("PersonId"),
        PERSON_NAME("PersonName"),
        MRMRS("Mrmrs"),
        CONTACT_ID("ContactId"),
        CONTACT_NAME("ContactName");

        private static final Column[] ALL = values();

        private final String documented;

        Column(String documented) {
            this.documented = documented;
        }
    }

    /** Compares names byte by byte as they arrive, without making strings; in other cases too, if the first try fails. */
    private static final PropertyNameMatcher NAMES = new JsonFactory()
            .constructCINameMatcher(
                    Arrays.stream(Column.ALL)
                            .map(column -> Named.fromString(column.documented))
                            .toList(),
                    false,
                    Locale.ROOT);

    /** More than any name that is kept has, in UTF-16 units: the rest of an endless one is not copied. */
    private static final int LONGEST_TEXT = 4_096;

    private final NumberCell phoneNumber = new NumberCell();
    private final NumberCell dialInPrefix = new NumberCell();
    private final NumberCell personId = new NumberCell();
    private final NumberCell contactId = new NumberCell();
    private @Nullable String personName;
    private @Nullable String contactName;
    private @Nullable String title;

    /** Takes the value the parser stands on; what is not an object becomes a row without anything. */
    void read(JsonParser parser, JsonToken token) {
        clear();
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (int name = parser.nextNameMatch(NAMES); isName(name); name = parser.nextNameMatch(NAMES)) {
            JsonToken value = parser.nextToken();
            if (name == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                parser.skipChildren();
            } else {
                read(parser, value, Column.ALL[name]);
            }
        }
    }

    private static boolean isName(int match) {
        return match >= 0 || match == PropertyNameMatcher.MATCH_UNKNOWN_NAME;
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

    /** The name of the row's person or else company, cleaned; may be empty. */
    String name() {
        String person = PlainText.of(personName);
        return person.isEmpty() ? PlainText.of(contactName) : person;
    }
}
