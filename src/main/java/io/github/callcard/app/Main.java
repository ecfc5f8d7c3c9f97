package io.github.callcard.app;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.account.StorageKey;
import io.github.callcard.app.command.Commands;
import io.github.callcard.app.instance.HandOver;
import io.github.callcard.app.log.VisibleText;
import io.github.callcard.app.process.OutputCharset;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.ProcessVariables;
import io.github.callcard.os.SystemTrust;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Translations;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The beginning of the program. Does not know JavaFX: commands run without it. */
public final class Main {

    /** Done, failed: what the system is told at the end. */
    static final int DONE = CommandLine.ExitCode.OK;

    static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        Optional<Integer> handedOver = handOver(arguments);
        if (handedOver.isPresent()) {
            // Nothing is left to run then, and the exit would load the JDK's logger.
            if (handedOver.get() != DONE) {
                System.exit(handedOver.get());
            }
            return;
        }
        @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24; on 25 it is null again without a terminal
        boolean interactive = System.console() != null;
        PrintWriter out = writer(System.out, false, "stdout", interactive);
        PrintWriter err = writer(System.err, true, "stderr", interactive);
        int status = run(Main::usersProfile, () -> surroundings(err), out, err, arguments);
        out.flush();
        // AWT's tray would keep the process alive.
        System.exit(status);
    }

    private static PrintWriter writer(PrintStream to, boolean flushed, String stream, boolean interactive) {
        return new PrintWriter(to, flushed, OutputCharset.of(stream, System.getProperties(), interactive));
    }

    /** The surroundings of this process, once it is ready to work there: not for help, which loads nothing native. */
    private static Surroundings surroundings(PrintWriter err) {
        Surroundings surroundings = Surroundings.ofProcess();
        if (!ProcessVariables.withhold(secretVariables(surroundings))) {
            say(
                    Sentence.of(
                            "Programs that are opened, such as the browser, inherit the secrets of the environment."),
                    err);
        }
        SystemTrust.install(System.getProperties(), System.getenv());
        return surroundings;
    }

    /** Those that are set. */
    private static List<String> secretVariables(Surroundings surroundings) {
        return Stream.concat(Arrays.stream(Secret.values()).map(Secret::variable), Stream.of(StorageKey.VARIABLE))
                .filter(surroundings.variables()::containsKey)
                .toList();
    }

    /** A command for the running program is handed to it before anything else is loaded; empty where it is none. */
    private static Optional<Integer> handOver(String... arguments) {
        try {
            Optional<HandOver> request = HandOver.of(arguments);
            boolean taken =
                    request.isPresent() && request.get().send(usersProfile()).isPresent();
            return taken ? Optional.of(DONE) : Optional.empty();
        } catch (SentenceException e) {
            System.err.println(line(e.sentence()));
            return Optional.of(FAILED);
        } catch (InvalidPathException e) {
            // The command line says it.
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.of(FAILED);
        }
    }

    private static Profile usersProfile() {
        return Profile.ofUser(System.getenv(), System.getProperties());
    }

    /** Runs a command to its end and answers the exit status. */
    static int run(
            Supplier<Profile> usersProfile,
            Supplier<Surroundings> surroundings,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        return Commands.with(usersProfile, surroundings, language(), out, err).execute(arguments);
    }

    private static void say(Sentence sentence, PrintWriter err) {
        err.println(line(sentence));
    }

    private static String line(Sentence sentence) {
        return VisibleText.line("callcard: " + translations().say(sentence));
    }

    /** The language of this computer. */
    private static Language language() {
        return Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    private static Translations translations() {
        return new Translations(language(), Locale.getDefault(Locale.Category.FORMAT));
    }
}
