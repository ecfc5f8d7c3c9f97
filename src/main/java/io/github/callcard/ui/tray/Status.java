package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueStatus;
import io.github.callcard.ui.card.Pause;
import java.time.Instant;
import java.util.List;

/**
 * The state of the whole program at one moment.
 *
 * @param missed who rang and was not answered, the latest first
 * @param recent the last calls, the latest first
 * @param held how many calls go on now without a card because the user is busy
 */
record Status(
        SyncStatus sync,
        List<LineStatus> lines,
        Pause pause,
        List<MissedLine> missed,
        List<RecentLine> recent,
        int held,
        Instant now) {

    Status {
        lines = List.copyOf(lines);
        missed = List.copyOf(missed);
        recent = List.copyOf(recent);
    }

    /** A status without a call that goes on unseen. */
    Status(
            SyncStatus sync,
            List<LineStatus> lines,
            Pause pause,
            List<MissedLine> missed,
            List<RecentLine> recent,
            Instant now) {
        this(sync, lines, pause, missed, recent, 0, now);
    }

    /** The colleagues' lines that are told, by whichever line. */
    List<ColleagueStatus> colleagues() {
        return lines.stream().flatMap(line -> line.colleagues().stream()).toList();
    }

    TrayLook look() {
        return new TrayLook(trayState(), pause.on(), missed.size(), held > 0);
    }

    /** True when somebody rang whom nobody answered and nobody has talked with since. */
    boolean hasMissed() {
        return !missed.isEmpty();
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
