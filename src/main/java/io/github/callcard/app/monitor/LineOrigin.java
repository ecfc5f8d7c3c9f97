package io.github.callcard.app.monitor;

import io.github.callcard.app.settings.LineSettings;
import java.util.List;

/**
 * The origin of some lines, their kind and their settings: lines whose origin is the same in other settings stay as they are.
 *
 * @param kind of the lines; two kinds without settings are two origins
 * @param signIns how often a password for them was entered while the program runs: with another one they are other lines
 */
public record LineOrigin(String kind, List<LineSettings> settings, int signIns) {

    /** That of lines which a program is given. */
    public static final LineOrigin GIVEN = withoutSettings("given");

    public LineOrigin {
        settings = List.copyOf(settings);
    }

    /** The origin of lines which no settings name. */
    static LineOrigin withoutSettings(String kind) {
        return new LineOrigin(kind, List.of(), 0);
    }
}
