package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.ui.toolkit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lines of the settings, and putting others in their place. Belongs to the window's thread; needs no toolkit. */
final class ListedLines {

    private final LineAccess access;
    private final Background background;
    private final Duration limit;
    private final ObservableList<LineAccess.Listed> lines = FXCollections.observableArrayList();

    ListedLines(LineAccess access, Background background, Duration limit) {
        this.access = access;
        this.background = background;
        this.limit = limit;
        refresh();
    }

    /** Reads anew which there are and how they are doing. */
    void refresh() {
        List<LineAccess.Listed> now = access.lines();
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
    }

    ObservableList<LineAccess.Listed> all() {
        return lines;
    }

    /** The lines as they stand in the settings. */
    List<LineEntry> entries() {
        return lines.stream().map(LineAccess.Listed::entry).toList();
    }

    /**
     * Puts these in the place of all, in the background.
     *
     * @param typed a password to keep with them
     * @param kept called when these are the lines
     * @param failed told why they are not
     */
    void replace(List<LineEntry> next, Optional<LineAccess.Password> typed, Runnable kept, Consumer<Exception> failed) {
        background.start(
                limit,
                () -> {
                    access.keep(next, typed);
                    return true;
                },
                done -> {
                    refresh();
                    kept.run();
                },
                failed);
    }
}
