package io.github.callcard.ui;

/** What the desktop asks the program for. Called on any thread; must return at once. */
public interface DesktopActions {

    void syncNow();

    /** The user wants the program to end: the program ends it, since a tray icon would keep the JVM alive. */
    void quit();
}
