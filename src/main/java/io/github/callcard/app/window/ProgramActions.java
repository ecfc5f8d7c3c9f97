package io.github.callcard.app.window;

import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.search.SearchActions;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.tray.LineStatus;
import java.util.List;
import java.util.Optional;

/**
 * Does what the desktop asks of the program.
 *
 * @param preferences the windows for settings; empty where there are none to change
 * @param end called when the user wants to quit
 */
record ProgramActions(DesktopProgram program, ShownLines shownLines, Optional<Preferences> preferences, Runnable end)
        implements DesktopActions {

    @Override
    public void syncNow() {
        program.monitor().sync().requestSync();
    }

    @Override
    public List<LineStatus> lines() {
        return shownLines.statuses();
    }

    @Override
    public ColleagueLines colleagues() {
        return shownLines.colleagues();
    }

    @Override
    public Optional<Journal> journal() {
        return Optional.of(program.journal());
    }

    @Override
    public Optional<CallNotes> notes() {
        return Optional.of(program.notes());
    }

    @Override
    public Optional<SearchActions> search() {
        return Optional.of(program.search());
    }

    @Override
    public void call(String number) {
        program.dialer().dial(number);
    }

    @Override
    public void quit() {
        end.run();
    }
}
