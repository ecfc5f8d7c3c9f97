package io.github.callcard.ui;

import io.github.callcard.ui.search.SearchCommand;
import io.github.callcard.ui.tray.StatusCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program's commands that the box for searching lists beside people; what ends the program comes last. */
final class OfferedCommands {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private OfferedCommands() {}

    static List<SearchCommand> of(StatusCommands commands) {
        List<SearchCommand> offered = new ArrayList<>();
        if (commands.hasCalls()) {
            offered.add(new SearchCommand("calls", commands::openCalls));
        }
        offered.add(new SearchCommand("pause", () -> commands.pause(PAUSE)));
        offered.add(new SearchCommand("resume", commands::resume));
        offered.add(new SearchCommand("sync", commands::syncNow));
        offered.add(new SearchCommand("lines", commands::openLines));
        offered.add(new SearchCommand("status", commands::openStatus));
        if (commands.hasSettings()) {
            offered.add(new SearchCommand("settings", commands::openSettings));
            offered.add(new SearchCommand("sign_out", commands::openSignIn));
        }
        offered.add(new SearchCommand("quit", commands::quit));
        return List.copyOf(offered);
    }
}
