package io.github.callcard.ui;

import io.github.callcard.journal.CallNotes;
import io.github.callcard.journal.Journal;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.search.SearchActions;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.tray.LineStatus;
import java.util.List;
import java.util.Optional;

/** The desktop's requests to the program. Called on any thread; must return at once. */
public interface DesktopActions {

    void syncNow();

    /** The lines as they are doing now. */
    default List<LineStatus> lines() {
        return List.of();
    }

    /** The colleagues whose lines are told. Asked once, at the start. */
    default ColleagueLines colleagues() {
        return ColleagueLines.NONE;
    }

    /** The calls that were; without them there is no window for them. Asked once, at the start. */
    default Optional<Journal> journal() {
        return Optional.empty();
    }

    /** The notes on calls; without them, or without a journal, nobody can write one. Asked once, at the start. */
    default Optional<CallNotes> notes() {
        return Optional.empty();
    }

    /** All that the box for searching and dialling works with; without it there is no such box. Asked at the start. */
    default Optional<SearchActions> search() {
        return Optional.empty();
    }

    /** Dials a number, or asks by which line. */
    default void call(String number) {}

    /** All that the windows for settings work with; without it there are none. Asked once, at the start. */
    default Optional<Preferences> preferences() {
        return Optional.empty();
    }

    /** The user wants the program to end: the program ends it, since a tray icon would keep the JVM alive. */
    void quit();
}
