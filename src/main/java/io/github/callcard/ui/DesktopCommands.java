package io.github.callcard.ui;

import io.github.callcard.journal.Journal;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.history.HistoryWindow;
import io.github.callcard.ui.lines.LinesWindow;
import io.github.callcard.ui.search.SearchWindow;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.statistics.StatisticsWindow;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.StatusCommands;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The commands of the tray's menu and the status window; the menu's come on AWT's thread, which must not wait for JavaFX's. */
final class DesktopCommands implements StatusCommands {

    private final CardDeck deck;
    private final Windows windows;
    private final Optional<Preferences> preferences;
    private final DesktopActions actions;
    private final Runnable openUpdate;
    private final Runnable openStatus;

    /**
     * @param preferences empty where there are no settings to change: a demonstration has none
     * @param openUpdate opens the page of the newer version that is offered; on the JavaFX thread
     */
    DesktopCommands(
            CardDeck deck,
            Windows windows,
            Optional<Preferences> preferences,
            DesktopActions actions,
            Runnable openUpdate,
            Runnable openStatus) {
        this.deck = deck;
        this.windows = windows;
        this.preferences = preferences;
        this.actions = actions;
        this.openUpdate = openUpdate;
        this.openStatus = openStatus;
    }

    @Override
    public void pause(@Nullable Duration length) {
        FxThread.run(() -> deck.pause(length));
    }

    @Override
    public void resume() {
        FxThread.run(deck::resume);
    }

    @Override
    public void clearMissed() {
        actions.journal().ifPresent(Journal::doneWithAll);
    }

    @Override
    public void syncNow() {
        actions.syncNow();
    }

    @Override
    public void openStatus() {
        openStatus.run();
    }

    @Override
    public void openLines() {
        windows.open(LinesWindow.class, LinesWindow::open);
    }

    @Override
    public boolean hasCalls() {
        return actions.journal().isPresent();
    }

    @Override
    public void openCalls() {
        windows.open(HistoryWindow.class, HistoryWindow::open);
    }

    @Override
    public void openStatistics() {
        windows.open(StatisticsWindow.class, StatisticsWindow::open);
    }

    @Override
    public boolean hasSearch() {
        return actions.search().isPresent();
    }

    @Override
    public void openSearch() {
        windows.open(SearchWindow.class, SearchWindow::open);
    }

    @Override
    public boolean hasSettings() {
        return preferences.isPresent();
    }

    @Override
    public void openSettings() {
        windows.open(SettingsWindow.class, SettingsWindow::open);
    }

    @Override
    public void openSetup() {
        windows.open(SetupWindow.class, SetupWindow::open);
    }

    /** True also where there is nothing to set up. */
    @Override
    public boolean isSetUp() {
        return preferences.map(Preferences::settings).map(SetupWindow::isDone).orElse(true);
    }

    @Override
    public void openSignIn() {
        windows.open(SettingsWindow.class, settings -> {
            settings.open(SettingsPage.SERVER);
            settings.focusSignIn();
        });
    }

    @Override
    public void openUpdate() {
        FxThread.run(openUpdate);
    }

    @Override
    public void quit() {
        actions.quit();
    }
}
