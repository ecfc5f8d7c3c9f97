package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Background;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of lines that can be added, and the search for those there are here. Belongs to the window's thread; needs no toolkit. */
final class OfferedKinds {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedKinds.class);

    private final LineAccess access;
    private final List<LineAccess.Listed> lines;
    private final Background background;
    private final Duration limit;
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();

    /**
     * @param lines those there are at any time
     * @param background of its own
     */
    OfferedKinds(LineAccess access, List<LineAccess.Listed> lines, Background background, Duration limit) {
        this.access = access;
        this.lines = lines;
        this.background = background;
        this.limit = limit;
    }

    /** Looks in the background which kinds of lines there are on this computer and in its network. */
    void look() {
        background.start(
                limit,
                () -> {
                    access.look();
                    return true;
                },
                done -> looks.set(looks.get() + 1),
                failure -> LOG.warn("Looking for lines broke", failure));
    }

    /** How often {@link #look} came to an end: {@link #all} may be others since. */
    ReadOnlyIntegerProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** The kinds, the likeliest first; one entry of some kinds is enough. */
    List<LineAccess.Kind> all() {
        return access.kinds().stream()
                .filter(kind -> !kind.type().isSingle()
                        || lines.stream().noneMatch(line -> line.type().equals(kind.type())))
                .toList();
    }
}
