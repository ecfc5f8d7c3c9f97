package io.github.callcard.ui.tray;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The commands of the tray's menu and the status window. Called on any thread; must return at once. */
public interface StatusCommands {

    /**
     * Holds cards back.
     *
     * @param length for how long, null until resumed
     */
    void pause(@Nullable Duration length);

    void resume();

    /** The user has seen who rang and was not answered. */
    void clearMissed();

    void syncNow();

    void openStatus();

    /** Says how each line is doing and which calls it may have missed. */
    void openLines();

    /** True when there are past calls to show. */
    boolean hasCalls();

    /** Opens the window of past calls. */
    void openCalls();

    /** Opens the window of past calls added up. */
    void openStatistics();

    /** True when there are people, companies and numbers to search. */
    boolean hasSearch();

    /** Opens the box that searches and dials. */
    void openSearch();

    /** True when there are settings to change: a demonstration has none. */
    boolean hasSettings();

    void openSettings();

    /** Leads the user through all that is needed for seeing who calls. */
    void openSetup();

    /** True when the user was led through all of that, so that there is nothing to go on with. On any thread. */
    boolean isSetUp();

    /** Opens the settings where the user signs in to SuperOffice. */
    void openSignIn();

    /** Opens the page of the newer version that is offered. */
    void openUpdate();

    void quit();
}
