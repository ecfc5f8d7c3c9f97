package io.github.callcard.app.command;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.Translations;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The headings, and the descriptions of commands and options, in one language, under the keys by which picocli looks for them: the command's
 * qualified name, a dot, and {@code usage.description}, an option's longest name without its dashes, or a parameter's label; then the number of the line.
 */
final class TranslatedHelp extends ResourceBundle {

    private static final Sentence USAGE = Sentence.of("Usage:");
    private static final Sentence COMMANDS = Sentence.of("Commands:");

    private final Translations translations;
    private final Map<String, String> texts = new HashMap<>();

    private TranslatedHelp(Translations translations) {
        this.translations = translations;
    }

    /** Has the help of all commands speak a language; what is not translated stays English. */
    static void speak(CommandLine commands, Translations translations) {
        TranslatedHelp help = new TranslatedHelp(translations);
        help.add(commands);
        commands.setResourceBundle(help);
    }

    private void add(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName(".");
        texts.put(name + ".usage.synopsisHeading", translations.say(USAGE) + " ");
        texts.put(name + ".usage.commandListHeading", translations.say(COMMANDS) + "%n");
        put(name + ".usage.description", spec.usageMessage().description());
        put(name + ".usage.footer", spec.usageMessage().footer());
        for (OptionSpec option : spec.options()) {
            put(name + "." + option.longestName().replaceFirst("^-+", ""), option);
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            put(name + "." + parameter.paramLabel() + "[" + parameter.index() + "]", parameter);
        }
        command.getSubcommands().values().forEach(this::add);
    }

    private void put(String key, ArgSpec argument) {
        put(key, argument.description());
    }

    private void put(String key, String... english) {
        for (int line = 0; line < english.length; line++) {
            texts.put(key + "." + line, translations.text(english[line]));
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
