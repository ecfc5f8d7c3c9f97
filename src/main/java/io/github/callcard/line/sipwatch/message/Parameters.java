package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters after semicolons, in their order; their names are compared without regard to case (RFC 3261, section 7.3.1). */
public record Parameters(List<Parameter> list) {

    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of());

    /**
     * One parameter.
     *
     * @param value as it was written, quotation marks and escapes included; null where there is no equals sign
     */
    public record Parameter(String name, @Nullable String value) {

        @Override
        public String toString() {
            return value == null ? name : name + "=" + value;
        }
    }

    public Parameters {
        list = List.copyOf(list);
    }

    /**
     * Reads what follows a value: nothing, or parameters each of which has a semicolon before it.
     *
     * @throws MalformedMessageException where a name is no token or a quotation has no end
     */
    static Parameters parse(String text) throws MalformedMessageException {
        String rest = text.strip();
        if (rest.isEmpty()) {
            return NONE;
        }
        if (rest.charAt(0) != ';') {
            throw new MalformedMessageException("A value is followed by something that is no parameter.");
        }
        List<Parameter> list = new ArrayList<>();
        for (String one : Quoting.split(rest.substring(1), ';')) {
            int equals = one.indexOf('=');
            String name = (equals < 0 ? one : one.substring(0, equals)).strip();
            if (one.isEmpty()) {
                continue; // a semicolon too many, as some write it
            }
            if (!Quoting.isToken(name)) {
                throw new MalformedMessageException("A parameter has a name that is no token.");
            }
            @Nullable
            String value = equals < 0 ? null : one.substring(equals + 1).strip();
            if (value != null && value.startsWith("\"") && (value.length() == 1 || !value.endsWith("\""))) {
                throw new MalformedMessageException("A parameter has a quotation without end.");
            }
            list.add(new Parameter(name, value));
        }
        return new Parameters(list);
    }

    /** The value, without quotation marks; empty where the parameter is absent or has no value. */
    public Optional<String> value(String name) {
        return list.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(parameter -> Optional.ofNullable(parameter.value()))
                .map(Quoting::unquoted);
    }

    public boolean has(String name) {
        return list.stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** These with the parameter set: in its place where it was there, at the end where it was not. */
    public Parameters with(String name, @Nullable String value) {
        Parameter added = new Parameter(name.toLowerCase(Locale.ROOT), value);
        if (!has(name)) {
            List<Parameter> longer = new ArrayList<>(list);
            longer.add(added);
            return new Parameters(longer);
        }
        return new Parameters(list.stream()
                .map(parameter -> parameter.name().equalsIgnoreCase(name) ? added : parameter)
                .toList());
    }

    /** As it is written: a semicolon before each. */
    @Override
    public String toString() {
        return list.stream().map(parameter -> ";" + parameter).collect(Collectors.joining());
    }
}
