package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines that were just removed, for as long as they can be brought back. Belongs to the window's thread. */
final class RemovedLines {

    /** The time to bring lines back after the last one was removed. */
    static final Duration SECOND_THOUGHTS = Duration.ofSeconds(8);

    /**
     * A line that is gone.
     *
     * @param place where it stood
     */
    record Removed(LineAccess.Listed line, int place) {}

    private final ObservableList<Removed> lines = FXCollections.observableArrayList();
    private final Later later;
    private FxTimer.Alarm end = FxTimer.Alarm.none();

    RemovedLines(Later later) {
        this.later = later;
    }

    void add(Removed line) {
        end.cancel();
        lines.add(line);
        end = later.after(SECOND_THOUGHTS, lines::clear);
    }

    /** They cannot be brought back any more. */
    void forget() {
        end.cancel();
        lines.clear();
    }

    /** The lines there are now with the removed ones back in their places. */
    List<LineEntry> backAmong(List<LineEntry> now) {
        List<LineEntry> back = new ArrayList<>(now);
        for (Removed line : lines.reversed()) {
            back.add(Math.min(line.place(), back.size()), line.line().entry());
        }
        return back;
    }

    /** In the order in which they were removed. */
    ObservableList<Removed> lines() {
        return lines;
    }
}
