package io.github.callcard.app.window;

import io.github.callcard.app.account.ServerConnection;
import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.card.CardServices;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.line.TestCall;
import io.github.callcard.app.monitor.CallMonitorParts;
import io.github.callcard.app.monitor.ChangedSettings;
import io.github.callcard.app.preferences.CurrentSettings;
import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.app.preferences.LinePreferences;
import io.github.callcard.app.preferences.ServerPreferences;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.call.CallListener;
import io.github.callcard.journal.Journal;
import io.github.callcard.os.TelPrograms;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.words.CurrentLanguage;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts the program together as the settings say.
 *
 * @param store closed by the caller, after the program
 * @param browser opens a page; false when it cannot
 * @param notes told what the user should know, in one sentence each
 * @param followers told changed settings when they are in use, on a thread of their own
 */
public record ProgramFromSettings(
        SettingsStore store,
        Surroundings surroundings,
        Profile profile,
        Predicate<URI> browser,
        Consumer<Sentence> notes,
        Consumer<Settings> followers) {

    /** The first cards are made by then: past calls are read when nothing waits for the processor. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(5);

    /**
     * The program, which follows its settings when they change. Starts JavaFX and makes the windows; nothing rings before
     * {@link DesktopProgram#start}.
     *
     * @param listeners hear of every call besides the desktop
     * @throws ToolkitException when this computer cannot show windows
     */
    public DesktopProgram make(List<CallListener> listeners) throws ToolkitException {
        SessionSecrets secrets = new SessionSecrets(surroundings.secretStore());
        CallMonitorParts parts = new CallMonitorParts(surroundings.withSecretStore(secrets), profile, notes);
        Settings first = store.current();
        CurrentLanguage language = surroundings.language();
        language.choose(first.language());
        CardServices services = new CardServices(browser, language, surroundings.clock(), TestCall::isOne);
        services.apply(first.card());
        ServerConnection connection = parts.connection(first);
        // First of all that calls are looked up in; what cards have beyond it can wait.
        DirectorySync sync = parts.directory(first, connection);
        services.use(parts.crm(connection));
        Journal journal = new Journal(surroundings.clock(), TestCall::isOne, notes);
        DesktopProgram program = new DesktopProgram(
                new ProgramParts(
                        DesktopSettingsReader.read(first.card(), language.get()),
                        language,
                        sync,
                        parts.made(first),
                        surroundings.clock(),
                        services,
                        journal,
                        new TelLinks(TelPrograms.ofSystem(), browser),
                        listeners),
                running -> settings(first, parts, secrets, running));
        program.desktop().showAlways(TestCall::isOne);
        program.desktop().markImportant(services.important()::contains);
        services.important().onFaults(program.desktop()::showRemarks);
        program.apply(first.alerts());
        // The windows are there: from now on the key store may take the time that the user takes.
        secrets.startIsOver();
        program.colleagueWatch().want(first.journal().colleagues());
        journal.use(parts.journal(connection), first.journal().days(), AFTER_THE_START);
        return program;
    }

    private CurrentSettings settings(
            Settings first, CallMonitorParts parts, SessionSecrets secrets, DesktopProgram program) {
        ChangedSettings changes = new ChangedSettings(first, parts, followers, program);
        Preferences preferences = new Preferences(
                store,
                new ServerPreferences(
                        store,
                        parts.surroundings(),
                        secrets,
                        parts.current(),
                        browser,
                        changes::expectSignIn,
                        changes::signOut),
                new LinePreferences(
                        LineKinds.BUILT_IN,
                        store,
                        parts.surroundings(),
                        secrets,
                        program.monitor(),
                        changes::expectLineSignIn),
                program.journal(),
                new ShownCorrections(program.services().corrections(), program::plan),
                key -> Optional.ofNullable(program.desktop().refusedKeys().get(key))
                        .or(() -> program.services().important().fault(key)));
        return new CurrentSettings(
                store,
                first,
                preferences,
                changes,
                program.monitor()::directory,
                learned -> program.desktop().suggest(learned.orElse(null)));
    }
}
