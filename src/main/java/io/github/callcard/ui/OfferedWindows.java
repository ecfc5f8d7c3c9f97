package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.LineId;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.card.CallWords;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.history.CsvWords;
import io.github.callcard.ui.history.HistoryActions;
import io.github.callcard.ui.history.HistoryWindow;
import io.github.callcard.ui.history.HistoryWords;
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
 * @param language of the words
 * @param user how the user writes numbers and times
 */
record OfferedWindows(Windows windows, Theme theme, Locale language, Locale user, InstantSource clock, FxTimer timer) {

    /** The windows that say whose a number is, and that add one to SuperOffice. */
    void offerNumber(CallerWords callers) {
        windows.offer(AddNumberWindow.class, () -> new AddNumberWindow(theme, language, timer, WindowIcons.list()));
        windows.offer(NumberWindow.class, () -> new NumberWindow(theme, language, callers, WindowIcons.list()));
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
                () -> new LinesWindow(theme, language, user, WindowIcons.list(), clock, timer, lines, commands));
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
                        new SearchWords(language, numbers, new ColleagueWords(language, actions.colleagues())),
                        actions,
                        OfferedCommands.of(commands),
                        TextSide.isRightToLeft(language),
                        WindowIcons.list()));
    }

    private void openLineSettings() {
        windows.open(SettingsWindow.class, settings -> settings.open(SettingsPage.LINES));
    }

    /**
     * The windows of the settings and of the first run.
     *
     * @param words of the card that the first run shows
     * @param left called when the first run, which has the screen for itself, is over or put aside
     */
    void offerSettings(Preferences shown, CallWords words, Supplier<SyncStatus> sync, Runnable left) {
        windows.offer(
                SettingsWindow.class,
                () -> new SettingsWindow(theme, language, user, shown, timer, WindowIcons.list()));
        windows.offer(
                SetupWindow.class,
                () -> new SetupWindow(
                        theme,
                        language,
                        user,
                        shown,
                        timer,
                        WindowIcons.list(),
                        new SampleCard(words, TextSide.isRightToLeft(language)),
                        sync,
                        left));
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
                        theme, language, TextSide.isRightToLeft(language), notes, timer, WindowIcons.list(), whenKept));
    }

    /**
     * The window of past calls.
     *
     * @param lines what the user calls each line
     */
    void offerCalls(HistoryActions actions, HistoryWords words, Function<LineId, String> lines) {
        ZoneId zone = ZoneId.systemDefault();
        CsvWords csv = new CsvWords(words, TimeOfDay.formats(user), zone, lines);
        windows.offer(
                HistoryWindow.class,
                () -> new HistoryWindow(theme, words, csv, actions, clock, zone, timer, WindowIcons.list()));
    }

    /** The window of past calls added up. */
    void offerStatistics(Journal journal, CallerWords callers) {
        windows.offer(
                StatisticsWindow.class,
                () -> new StatisticsWindow(
                        theme,
                        language,
                        user,
                        callers,
                        journal,
                        Clock.system(ZoneId.systemDefault()),
                        WindowIcons.list()));
    }

    void openStatistics() {
        windows.open(StatisticsWindow.class, StatisticsWindow::open);
    }
}
