package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.Pause;
import java.time.Instant;
import java.util.List;

/** How everything stands at one moment. */
record Status(SyncStatus sync, List<LineStatus> lines, Pause pause, Instant now) {

    Status {
        lines = List.copyOf(lines);
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
