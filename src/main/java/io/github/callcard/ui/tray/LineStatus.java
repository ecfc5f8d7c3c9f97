package io.github.callcard.ui.tray;

import io.github.callcard.line.LineHealth;
import io.github.callcard.line.Voicemails;
import io.github.callcard.ui.caller.ColleagueStatus;
import java.util.List;
import java.util.Optional;

/**
 * A line as the status window lists it.
 *
 * @param name what the user calls it
 * @param voicemails those of its mailbox; empty where it tells none
 * @param colleagues the colleagues' lines that it tells
 */
public record LineStatus(
        String name, LineHealth health, Optional<Voicemails> voicemails, List<ColleagueStatus> colleagues) {

    public LineStatus {
        colleagues = List.copyOf(colleagues);
    }

    /** A line that tells nothing but its calls. */
    public LineStatus(String name, LineHealth health) {
        this(name, health, Optional.empty(), List.of());
    }
}
