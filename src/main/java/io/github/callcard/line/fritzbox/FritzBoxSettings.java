package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineId;
import org.jspecify.annotations.Nullable;

/**
 * One box to watch.
 *
 * @param name what the user calls it, null for a name made from the host
 * @param host its name or address, usually {@value #USUAL_HOST}
 * @param port of its call monitor, 1 to 65535, usually {@value #USUAL_PORT}
 * @param phones which of its calls are the user's
 */
public record FritzBoxSettings(@Nullable String name, String host, int port, WatchedPhones phones) {

    /** The kind of line, as settings name it. */
    public static final String TYPE = "fritzbox";

    public static final String USUAL_HOST = "fritz.box";
    public static final int USUAL_PORT = 1012;

    /** @throws IllegalArgumentException when host or port cannot be any */
    public FritzBoxSettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no address of a box: " + host + ":" + port);
        }
    }

    /** The same box has the same id, whatever is watched at it. */
    public LineId lineId() {
        return new LineId(TYPE, port == USUAL_PORT ? host : host + ":" + port);
    }

    String lineName() {
        if (name != null) {
            return name;
        }
        return host.equals(USUAL_HOST) ? "FRITZ!Box" : "FRITZ!Box " + host;
    }
}
