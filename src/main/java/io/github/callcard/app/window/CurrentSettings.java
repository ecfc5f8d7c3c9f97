package io.github.callcard.app.window;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.line.TestCall;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.directory.doctor.Recognition.Habit;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Puts the windows for settings, the store and the running program together. */
final class CurrentSettings implements AutoCloseable {

    private final SettingsStore store;
    private final Settings first;
    private final ChangedSettings changes;
    private final DesktopProgram program;
    private final Preferences preferences;
    private final NumberHabits habits;
    private final SessionSecrets secrets;

    /** @param first what the program was made from */
    CurrentSettings(
            SettingsStore store,
            Settings first,
            CallMonitorParts parts,
            SessionSecrets secrets,
            Predicate<URI> browser,
            Consumer<Settings> followers,
            DesktopProgram program) {
        this.store = store;
        this.first = first;
        this.program = program;
        this.secrets = secrets;
        Surroundings surroundings = parts.surroundings();
        changes = new ChangedSettings(first, parts, followers, program);
        habits = new NumberHabits(program.monitor()::directory, this::isFree, this::suggest);
        preferences = new Preferences(
                store,
                new ServerPreferences(
                        store,
                        surroundings,
                        secrets,
                        parts.current(),
                        browser,
                        changes::expectSignIn,
                        changes::signOut),
                new LinePreferences(
                        LineKinds.BUILT_IN,
                        store,
                        surroundings,
                        secrets,
                        program.monitor(),
                        changes::expectLineSignIn));
    }

    /** Follows the settings from now on, and leads a new user through the first run. */
    void start() {
        secrets.startIsOver();
        store.addListener(changes::use);
        Settings now = store.current();
        if (!now.equals(first)) {
            // Changed before the listener was there.
            changes.use(now);
        }
        program.desktop().deck().showInPause(TestCall::isOne);
        if (!SetupWindow.isDone(store) && !Desktop.isHeadless()) {
            program.desktop().openSetup();
        }
    }

    /** What learns from calls. */
    NumberHabits habits() {
        return habits;
    }

    /** What the administrator decides nobody need be asked. */
    private boolean isFree(Habit learned) {
        return !store.isLocked("site.outsideLine") && !store.isLocked(key(learned));
    }

    private void suggest(Optional<Habit> habit) {
        program.desktop()
                .suggest(habit.map(learned -> new Suggestion(
                                learned.setting(), learned.prefix(), () -> use(learned), () -> habits.decline(learned)))
                        .orElse(null));
    }

    private String use(Habit learned) {
        try {
            store.change(Map.of(key(learned), learned.prefix()));
            return "";
        } catch (SentenceException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String key(Habit learned) {
        return "site." + learned.setting();
    }

    Preferences preferences() {
        return preferences;
    }

    @Override
    public void close() {
        habits.close();
        changes.close();
    }
}
