package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.Pause;
import java.time.Instant;
import java.util.List;

/**
 * The state of the whole program at one moment.
 *
 * @param missed who rang and was not answered, the latest first
 * @param past who rang while Callcard was off
 */
record Status(
        SyncStatus sync, List<LineStatus> lines, Pause pause, List<MissedLine> missed, PastMissed past, Instant now) {

    Status {
        lines = List.copyOf(lines);
        missed = List.copyOf(missed);
    }

    /** The colleagues' lines that are told, by whichever line. */
    List<ColleagueStatus> colleagues() {
        return lines.stream().flatMap(line -> line.colleagues().stream()).toList();
    }

    TrayLook look() {
        return new TrayLook(trayState(), pause.on(), hasMissed());
    }

    /** True when somebody rang whom nobody answered, whether that was seen or heard of later. */
    boolean hasMissed() {
        return !missed.isEmpty() || past.calls() > 0;
    }

    TrayState trayState() {
        if (lines.stream().noneMatch(line -> line.health().isReady())) {
            return TrayState.NO_LINE;
        }
        return switch (sync.state()) {
            case OFF, FAILED -> TrayState.NO_SERVER;
            case WAITING, RUNNING, CURRENT -> TrayState.READY;
        };
    }
}
