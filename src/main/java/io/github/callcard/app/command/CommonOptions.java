package io.github.callcard.app.command;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.log.VisibleText;
import io.github.callcard.app.monitor.Colleagues;
import io.github.callcard.app.monitor.Directories;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.Extensions;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import io.github.callcard.settings.DataMove;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.words.Language;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Translations;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The options that go with every command, and what follows from them. */
final class CommonOptions {

    @Option(
            names = "--profile",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the settings and data in this folder.")
    private @Nullable Path profile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object a line.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log what is done, to standard error; numbers are masked.")
    private boolean verbose;

    private final Supplier<Profile> usersProfile;
    private final Supplier<Surroundings> source;
    private final SpokenLanguage language;
    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable Surroundings surroundings;

    /**
     * @param usersProfile the user's own
     * @param source asked once, by the first command that does more than say what there is
     * @param system the language of this computer, for those who set no other
     */
    CommonOptions(
            Supplier<Profile> usersProfile,
            Supplier<Surroundings> source,
            Language system,
            PrintWriter out,
            PrintWriter err) {
        this.usersProfile = usersProfile;
        this.source = source;
        this.language = new SpokenLanguage(system, this::languageOfSettings);
        this.out = out;
        this.err = err;
    }

    synchronized Surroundings surroundings() {
        if (surroundings == null) {
            surroundings = source.get();
        }
        return surroundings;
    }

    boolean verbose() {
        return verbose;
    }

    Profile profile() {
        Profile own = usersProfile.get();
        return profile == null ? own : own.orChosen(profile);
    }

    /** The settings to change and to listen to; to be closed. */
    SettingsStore store() throws SentenceException {
        for (DataMove.Held held : DataMove.run(profile())) {
            LoggerFactory.getLogger(CommonOptions.class)
                    .info(
                            "{} stays where earlier versions had it: {}",
                            held.file().getFileName(),
                            held.why());
        }
        return open(this::note);
    }

    private SettingsStore open(Consumer<Sentence> notes) throws SentenceException {
        SettingsStore store = SettingsStore.open(
                profile(),
                LineKinds.BUILT_IN.schema(),
                surroundings().policyPlaces(),
                surroundings().locale(),
                notes);
        language.choose(store.current().language());
        surroundings().language().choose(store.current().language());
        return store;
    }

    Settings settings() throws SentenceException {
        try (SettingsStore store = store()) {
            return store.current();
        }
    }

    /** Asks for a secret without showing it; a program gives it as the first line of standard input. */
    @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24; on 25 it is null again without a terminal
    String secret(Sentence question) throws IOException {
        Console console = System.console();
        if (console != null && surroundings().input().equals(System.in)) {
            char[] typed =
                    console.readPassword("%s ", VisibleText.line(translations().say(question)));
            return typed == null ? "" : new String(typed);
        }
        String line =
                new BufferedReader(new InputStreamReader(surroundings().input(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    Output output() {
        return new Output(out, json, this::translations);
    }

    private Translations translations() {
        return language.translations();
    }

    /** Some commands need no settings but for this, and leave everything where it is. */
    private Optional<Language> languageOfSettings() {
        try (SettingsStore store = open(note -> {})) {
            return store.current().language();
        } catch (SentenceException | InvalidPathException | UncheckedIOException e) {
            // Whoever needs the settings says what is wrong with them, or with their folder's name.
            return Optional.empty();
        }
    }

    /** Has the help, where it was asked for, in the language of commands; the program is written in English. */
    void speakHelp(ParseResult parsed) {
        if (isHelp(parsed)) {
            Translations translations = translationsOfHelp();
            if (translations.language() != Language.ENGLISH) {
                TranslatedHelp.speak(parsed.commandSpec().root().commandLine(), translations);
            }
        }
    }

    /** In the language of commands. Settings that are not there are not looked for: it loads what help does not need. */
    Translations translationsOfHelp() {
        return hasSettings() ? translations() : language.system();
    }

    private boolean hasSettings() {
        try {
            return Files.exists(profile().settingsFile());
        } catch (InvalidPathException e) {
            // A command that needs the folder says what is wrong with its name.
            return false;
        }
    }

    private static boolean isHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested() || (parsed.hasSubcommand() && isHelp(parsed.subcommand()));
    }

    /** Says something that is neither a result nor a failure. */
    void note(Sentence sentence) {
        say("note", sentence);
    }

    /** Ends a command that could not do its work: one line, and the status that says so. */
    int fail(Sentence sentence) {
        say("failure", sentence);
        return 1;
    }

    /** @param type for programs, which get an object there, too */
    private void say(String type, Sentence sentence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("message", sentence);
        Output errors = new Output(err, json, this::translations);
        errors.print("callcard: " + errors.in(sentence), object);
    }

    /** The sentence for a command that needs a server while the settings have none. */
    Sentence noServer() {
        return Sentence.of("No server is set; add \"server\" to {0}.", profile().settingsFile());
    }

    /** The sentence for a command that needs a line while the settings have none. */
    Sentence noLine() {
        return Sentence.of("No line is set; add \"lines\" to {0}.", profile().settingsFile());
    }

    /** The internal extensions of the settings' list. */
    Extensions colleagues(Settings settings) throws SentenceException {
        return Colleagues.of(settings.colleagues(), profile());
    }

    /** The directory of the settings' server, with what the profile's snapshot has. */
    DirectorySync directory(Settings settings, NumberPlan plan) throws SentenceException {
        return Directories.of(settings, plan, surroundings(), profile(), this::note);
    }

    /** The plan by which numbers are read where the user is. */
    NumberPlan plan(Settings settings) throws SentenceException {
        return plan(settings.region(), settings.site());
    }

    /** The plan by which numbers are read in a country; says so where there is none. */
    NumberPlan plan(Optional<String> region, SiteRules site) throws SentenceException {
        if (region.isEmpty()) {
            note(Sentence.of("No country is set, so only numbers that begin with + are recognised for certain; add"
                    + " \"region\" to settings.json, such as \"NO\"."));
            return NumberPlan.international().with(site);
        }
        return NumberPlan.of(region.get(), site);
    }
}
