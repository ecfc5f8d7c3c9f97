package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.LineId;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.history.CsvWords;
import io.github.callcard.ui.history.HistoryActions;
import io.github.callcard.ui.history.HistoryWindow;
import io.github.callcard.ui.lines.LinesCommands;
import io.github.callcard.ui.lines.LinesWindow;
import io.github.callcard.ui.lookup.AddNumberWindow;
import io.github.callcard.ui.lookup.NumberWindow;
import io.github.callcard.ui.note.NoteWindow;
import io.github.callcard.ui.search.SearchActions;
import io.github.callcard.ui.search.SearchWindow;
import io.github.callcard.ui.search.SearchWords;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.statistics.StatisticsWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.StatusCommands;
import io.github.callcard.ui.tray.WindowIcons;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The windows there are besides the cards and the status window, and how each is made. Belongs to the JavaFX thread.
 *
 * @param windows where each is offered and opened
 * @param words answers the words of the language that is spoken now
 */
record OfferedWindows(Windows windows, Theme theme, Supplier<DesktopWords> words, InstantSource clock, FxTimer timer) {

    private Locale user() {
        return words.get().user();
    }

    /** The windows that say whose a number is, and that add one to SuperOffice. */
    void offerNumber() {
        windows.offer(
                AddNumberWindow.class,
                () -> new AddNumberWindow(theme, user(), timer, WindowIcons.list()),
                window -> window.speak(user()));
        windows.offer(
                NumberWindow.class,
                () -> new NumberWindow(theme, user(), words.get().callers(), WindowIcons.list()),
                window -> window.speak(user(), words.get().callers()));
    }

    /**
     * The window of the lines.
     *
     * @param preferences with them, a line can be tried and set
     */
    void offerLines(Supplier<List<LineStatus>> lines, Optional<Preferences> preferences) {
        LinesCommands commands = new LinesCommands(
                preferences.map(shown -> shown.lines()::ring), preferences.map(shown -> this::openLineSettings));
        windows.offer(
                LinesWindow.class,
                () -> new LinesWindow(theme, user(), user(), WindowIcons.list(), clock, timer, lines, commands),
                window -> window.speak(user()));
    }

    /**
     * The box that searches and dials.
     *
     * @param numbers writes an E.164 number the way of the user's country
     * @param commands of the program, which it lists too
     */
    void offerSearch(SearchActions actions, LongFunction<String> numbers, StatusCommands commands) {
        windows.offer(
                SearchWindow.class,
                () -> new SearchWindow(
                        theme,
                        searchWords(actions, numbers),
                        actions,
                        OfferedCommands.of(commands),
                        words.get().isRightToLeft(),
                        WindowIcons.list()),
                window -> window.speak(searchWords(actions, numbers)));
    }

    private SearchWords searchWords(SearchActions actions, LongFunction<String> numbers) {
        return new SearchWords(user(), numbers, new ColleagueWords(user(), actions.colleagues()));
    }

    private void openLineSettings() {
        windows.open(SettingsWindow.class, settings -> settings.open(SettingsPage.LINES));
    }

    /**
     * The windows of the settings and of the first run.
     *
     * @param left called when the first run, which has the screen for itself, is over or put aside
     */
    void offerSettings(Preferences shown, Supplier<SyncStatus> sync, Runnable left) {
        windows.offer(
                SettingsWindow.class,
                () -> new SettingsWindow(theme, user(), shown, timer, WindowIcons.list()),
                window -> window.speak(user()));
        windows.offer(
                SetupWindow.class,
                () -> new SetupWindow(
                        theme,
                        user(),
                        shown,
                        timer,
                        WindowIcons.list(),
                        () -> new SampleCard(words.get().calls(), words.get().isRightToLeft()),
                        sync,
                        left),
                window -> window.speak(user()));
    }

    /**
     * The window for a note on a call.
     *
     * @param whenKept told of a call whose note is written
     */
    void offerNotes(CallNotes notes, Consumer<Call> whenKept) {
        windows.offer(
                NoteWindow.class,
                () -> new NoteWindow(
                        theme, user(), words.get().isRightToLeft(), notes, timer, WindowIcons.list(), whenKept),
                window -> window.speak(user()));
    }

    /**
     * The window of past calls.
     *
     * @param actions asked for anew in each language
     * @param lines what the user calls each line
     */
    void offerCalls(Supplier<HistoryActions> actions, Function<LineId, String> lines) {
        ZoneId zone = ZoneId.systemDefault();
        windows.offer(
                HistoryWindow.class,
                () -> new HistoryWindow(
                        theme,
                        words.get().past(),
                        csv(zone, lines),
                        actions.get(),
                        clock,
                        zone,
                        timer,
                        WindowIcons.list()),
                window -> window.speak(
                        words.get().past(), csv(zone, lines), actions.get().own()));
    }

    private CsvWords csv(ZoneId zone, Function<LineId, String> lines) {
        return new CsvWords(words.get().past(), TimeOfDay.formats(user()), zone, lines);
    }

    /** The window of past calls added up. */
    void offerStatistics(Journal journal) {
        windows.offer(
                StatisticsWindow.class,
                () -> new StatisticsWindow(
                        theme,
                        user(),
                        user(),
                        words.get().callers(),
                        journal,
                        Clock.system(ZoneId.systemDefault()),
                        WindowIcons.list()),
                window -> window.speak(user(), words.get().callers()));
    }

    void openStatistics() {
        windows.open(StatisticsWindow.class, StatisticsWindow::open);
    }
}
