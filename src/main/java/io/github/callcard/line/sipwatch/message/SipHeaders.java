package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The header fields of a message, in their order; names are compared without regard to case, compact forms are their long ones. */
public final class SipHeaders {

    /** No header fields. */
    public static final SipHeaders NONE = new SipHeaders(List.of());

    private final List<Field> fields;

    /**
     * One header field.
     *
     * @param name the long name
     * @param value on one line
     */
    public record Field(String name, String value) {

        /**
         * Checks name and value, and takes the long name for a compact one.
         *
         * @throws IllegalArgumentException where the name is no token or the value has more than one line
         */
        public Field {
            if (!Quoting.isToken(name)) {
                throw new IllegalArgumentException("The name of a header field is not a token.");
            }
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException(
                        "The value of the header field " + name + " has more than one line.");
            }
            name = HeaderNames.longForm(name);
        }

        private boolean is(String other) {
            return name.equalsIgnoreCase(HeaderNames.longForm(other));
        }

        /** The name only: the value may name people or hold a secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    SipHeaders(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The value of the first field of this name; for a header that is a list, its first entry. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The values of every field of this name, in their order; for a header that is a list, its entries. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            if (field.is(name)) {
                values.addAll(
                        HeaderNames.isList(field.name()) ? HeaderNames.entries(field.value()) : List.of(field.value()));
            }
        }
        return values;
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.is(name));
    }

    /** These and one more field, at the end. */
    public SipHeaders with(String name, String value) {
        List<Field> longer = new ArrayList<>(fields);
        longer.add(new Field(name, value));
        return new SipHeaders(longer);
    }

    /** These and one more field, at the beginning, as a Via is added. */
    public SipHeaders withFirst(String name, String value) {
        List<Field> longer = new ArrayList<>(fields);
        longer.addFirst(new Field(name, value));
        return new SipHeaders(longer);
    }

    /** These with one field of this name in place of all of them: where the first stood, at the end where there was none. */
    public SipHeaders replacing(String name, String value) {
        List<Field> replaced = new ArrayList<>();
        boolean done = false;
        for (Field field : fields) {
            if (!field.is(name)) {
                replaced.add(field);
            } else if (!done) {
                replaced.add(new Field(name, value));
                done = true;
            }
        }
        return done ? new SipHeaders(replaced) : with(name, value);
    }

    /** These but for every field of this name. */
    public SipHeaders without(String name) {
        return new SipHeaders(fields.stream().filter(field -> !field.is(name)).toList());
    }

    /** The fields of these names only, in their order. */
    public SipHeaders only(List<String> names) {
        return new SipHeaders(fields.stream()
                .filter(field -> names.stream().anyMatch(field::is))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SipHeaders headers && fields.equals(headers.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The names only: values may name people or hold secrets. */
    @Override
    public String toString() {
        return fields.stream().map(Field::name).collect(Collectors.joining(", "));
    }
}
