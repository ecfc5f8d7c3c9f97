package io.github.callcard.app.monitor;

import io.github.callcard.app.settings.LineSettings;
import java.util.List;

/**
 * The settings that some lines are made from; lines whose origin is the same in other settings need not be made anew.
 *
 * @param signIns how often a password for them was entered while the program runs: with another one they are other lines
 */
public record LineOrigin(List<LineSettings> settings, int signIns) {

    /** That of lines which no settings name. */
    public static final LineOrigin NO_SETTINGS = new LineOrigin(List.of(), 0);

    public LineOrigin {
        settings = List.copyOf(settings);
    }
}
