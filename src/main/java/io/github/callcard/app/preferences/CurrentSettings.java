package io.github.callcard.app.preferences;

import io.github.callcard.app.monitor.ChangedSettings;
import io.github.callcard.call.Call;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.doctor.Recognition.Habit;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The settings of the running program: what changes is taken into use, and what calls teach is suggested. */
public final class CurrentSettings implements AutoCloseable {

    private final SettingsStore store;
    private final Settings first;
    private final Preferences preferences;
    private final ChangedSettings changes;
    private final Consumer<Optional<Suggestion>> suggestions;
    private final NumberHabits habits;

    /**
     * @param first what the program was made from
     * @param changes closed with these
     * @param directory answers the directory in use at the moment
     * @param suggestions told what there is to suggest now, on any thread
     */
    public CurrentSettings(
            SettingsStore store,
            Settings first,
            Preferences preferences,
            ChangedSettings changes,
            Supplier<Directory> directory,
            Consumer<Optional<Suggestion>> suggestions) {
        this.store = store;
        this.first = first;
        this.preferences = preferences;
        this.changes = changes;
        this.suggestions = suggestions;
        habits = new NumberHabits(directory, this::isFree, this::suggest);
    }

    /** Follows the settings from now on. */
    public void start() {
        store.addListener(changes::use);
        Settings now = store.current();
        if (!now.equals(first)) {
            // Changed before the listener was there.
            changes.use(now);
        }
    }

    /** True while a new user has to be led through the first run. */
    public boolean isSetupDue() {
        return !SetupWindow.isDone(access());
    }

    /** The windows for settings work with these. */
    public Preferences preferences() {
        return preferences;
    }

    /** Learns from a call. */
    public void learn(Call call) {
        habits.onCall(call);
    }

    /** Looks whether numbers are read in another way now, so that what was learned does not hold any more. */
    public void check() {
        habits.check();
    }

    private SettingsAccess access() {
        return preferences.settings();
    }

    /** Nobody need be asked about a setting that the administrator decides. */
    private boolean isFree(Habit learned) {
        return !access().isLocked("site.outsideLine") && !access().isLocked(key(learned));
    }

    private void suggest(Optional<Habit> habit) {
        suggestions.accept(habit.map(learned -> new Suggestion(
                learned.setting(), learned.prefix(), () -> use(learned), () -> habits.decline(learned))));
    }

    private Optional<Sentence> use(Habit learned) {
        try {
            access().change(Map.of(key(learned), learned.prefix()));
            return Optional.empty();
        } catch (SentenceException e) {
            return Optional.of(e.sentence());
        }
    }

    private static String key(Habit learned) {
        return "site." + learned.setting();
    }

    @Override
    public void close() {
        habits.close();
        changes.close();
    }
}
