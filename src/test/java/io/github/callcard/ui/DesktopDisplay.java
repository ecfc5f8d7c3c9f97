package io.github.callcard.ui;

/** The whole desktop in a process of its own; Quit ends it. */
public final class DesktopDisplay {

    private DesktopDisplay() {}

    public static void main(String[] arguments) throws Exception {
        Desktop desktop = TestDesktop.start(DesktopSettings.usual());
        System.out.println("ready, cards paused: " + desktop.deck().pause().on());
    }
}
