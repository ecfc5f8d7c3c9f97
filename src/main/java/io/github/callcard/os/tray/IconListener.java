package io.github.callcard.os.tray;

/** Hears of an icon in the notification area. Called on the icon's own thread; must return at once. */
public interface IconListener {

    /** The icon is there, for the first time or again. */
    void shown();

    /** There is no notification area, or it does not take the icon; it is tried again. */
    void missing();

    /** The user wants what the icon stands for. */
    void chosen();

    /** The user wants the icon's menu, at the pointer. */
    void menuWanted();

    /** The Windows session ends now: nothing runs on after a few seconds. */
    void sessionEnds();
}
