package io.github.callcard.settings;

import io.github.callcard.settings.OwnAction.OpenAddress;
import io.github.callcard.settings.OwnAction.RunProgram;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the own actions of cards, and says in one sentence what is wrong with one. */
final class OwnActionReader {

    static final int MOST = 12;
    private static final int LONGEST_NAME = 40;

    private OwnActionReader() {}

    static List<OwnAction> read(SettingsObject card) throws FaultException {
        List<SettingsObject> entries = card.objects("actions");
        if (entries.size() > MOST) {
            throw card.wrong(
                    "actions",
                    named -> Sentence.of(
                            "{0} has more than {1} actions; a menu of more would not be read.", named, MOST));
        }
        List<OwnAction> actions = new ArrayList<>();
        for (SettingsObject entry : entries) {
            actions.add(action(entry));
        }
        return actions;
    }

    private static OwnAction action(SettingsObject entry) throws FaultException {
        String name = text(entry, "name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw entry.wrong("name", named -> Sentence.of("{0} needs 1 to {1} characters.", named, LONGEST_NAME));
        }
        String url = text(entry, "url");
        String program = text(entry, "program");
        if (url.isEmpty() == program.isEmpty()) {
            throw entry.wrong("url", named -> Sentence.of("{0} or a program is needed, and not both.", named));
        }
        return url.isEmpty()
                ? new RunProgram(name, program(entry, program), arguments(entry))
                : new OpenAddress(name, address(entry, url));
    }

    private static String text(SettingsObject entry, String key) throws FaultException {
        Object value = entry.value(key, new ValueKind.Text(ValueKind.Content.PRIVATE));
        return value == null ? "" : (String) value;
    }

    private static FieldText address(SettingsObject entry, String url) throws FaultException {
        FieldText template = fields(entry, "url", url);
        boolean plain = Boolean.TRUE.equals(entry.value("plainHttp", new ValueKind.Flag(false)));
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !(plain && lower.startsWith("http://"))) {
            throw entry.wrong(
                    "url",
                    named -> Sentence.of(
                            "{0} has to begin with https://, or with http:// where plainHttp is true.", named));
        }
        int path = pathOf(url);
        if (FieldText.firstField(url) < path) {
            throw entry.wrong(
                    "url",
                    named -> Sentence.of(
                            "{0} has a field in the name of its server; fields stand behind the next slash only.",
                            named));
        }
        try {
            URI address = URI.create(template.with(field -> "0"));
            if (address.getHost() == null || address.getUserInfo() != null) {
                throw entry.wrong("url", named -> Sentence.of("{0} is not the address of a page.", named));
            }
        } catch (IllegalArgumentException e) {
            throw entry.wrong("url", named -> Sentence.of("{0} is not the address of a page.", named));
        }
        return template;
    }

    /** The end of the server's name: a caller must not choose where an address leads. */
    private static int pathOf(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path < 0 ? url.length() : path;
    }

    private static String program(SettingsObject entry, String program) throws FaultException {
        if (FieldText.firstField(program) < program.length()) {
            throw entry.wrong(
                    "program", named -> Sentence.of("{0} has a field; only arguments can have fields.", named));
        }
        boolean absolute = program.startsWith("/") || program.matches("(?s)[A-Za-z]:\\\\.*|\\\\\\\\.*");
        if (!absolute) {
            throw entry.wrong(
                    "program",
                    named -> Sentence.of("{0} is not the whole path of a program, from its drive or / on.", named));
        }
        // These are read by a shell, which would read the values, too.
        if (program.toLowerCase(Locale.ROOT).strip().matches("(?s).*\\.(bat|cmd|ps1|vbs|js|wsf|hta)[. ]*")) {
            throw entry.wrong(
                    "program",
                    named -> Sentence.of(
                            "{0} is a script, which is not safe to start with a caller's name; give a program.",
                            named));
        }
        return program;
    }

    private static List<FieldText> arguments(SettingsObject entry) throws FaultException {
        List<FieldText> arguments = new ArrayList<>();
        for (String argument : entry.texts("arguments")) {
            arguments.add(fields(entry, "arguments", argument));
        }
        return arguments;
    }

    private static FieldText fields(SettingsObject entry, String key, String text) throws FaultException {
        var unknown = FieldText.unknown(text);
        if (unknown.isPresent()) {
            throw entry.wrong(
                    key,
                    named -> Sentence.of(
                            "{0} has the field {1}, which is unknown; there are {2}.",
                            named, unknown.get(), ActionField.all()));
        }
        return new FieldText(text);
    }
}
