package io.github.callcard.app.command;

import io.github.callcard.app.log.VisibleText;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Translations;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments of a command, in the language of the help: picocli speaks English only. */
final class WrongUsage implements IParameterExceptionHandler {

    private static final Sentence UNUSABLE = Sentence.of("These arguments cannot be used.");

    private final Supplier<Translations> language;
    private final PrintWriter err;

    WrongUsage(Supplier<Translations> language, PrintWriter err) {
        this.language = language;
        this.err = err;
    }

    /** Reads the name of a file, and says by a sentence why it cannot be one. */
    static ITypeConverter<Path> paths() {
        return text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new SentenceException(FailureSentence.of(e), e);
            }
        };
    }

    @Override
    public int handleParseException(ParameterException problem, String[] given) {
        Translations translations = language.get();
        err.println(VisibleText.line("callcard: " + translations.say(sentence(problem))));
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        err.println(translations.say(Sentence.of("Try '{0} --help'.", command)));
        return ExitCode.USAGE;
    }

    private static Sentence sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> of(unmatched);
            case MissingParameterException missing -> of(missing);
            case OverwrittenOptionException twice ->
                Sentence.of("{0} is given twice; give it once.", name(twice.getOverwritten()));
            default -> problem.getArgSpec() == null ? UNUSABLE : ofValue(problem);
        };
    }

    private static Sentence of(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            return Sentence.of("There is no option {0} here.", first);
        }
        boolean awaited = unmatched.getCommandLine().getParent() == null;
        return awaited ? Sentence.of("There is no command {0}.", first) : Sentence.of("{0} is one too many.", first);
    }

    private static Sentence of(MissingParameterException problem) {
        List<ArgSpec> missing = problem.getMissing();
        if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option) {
            return Sentence.of("{0} needs a value behind it: {1}.", name(option), option.paramLabel());
        }
        return Sentence.of(
                "The command needs {0}.", missing.stream().map(WrongUsage::name).collect(Collectors.joining(", ")));
    }

    private static Sentence ofValue(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        String value = String.valueOf(problem.getValue());
        if (problem.getCause() instanceof SentenceException reason) {
            return Sentence.of("{0}: {1}", name(argument), reason.sentence());
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return Sentence.of("{0} is \"{1}\"; write one of {2}.", name(argument), value, choices(type));
        }
        boolean whole = type == int.class || type == Integer.class;
        return whole
                ? Sentence.of("{0} is \"{1}\"; write a whole number.", name(argument), value)
                : Sentence.of("{0} cannot be \"{1}\".", name(argument), value);
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** The name by which people know an option or a parameter. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
