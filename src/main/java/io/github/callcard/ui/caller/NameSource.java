package io.github.callcard.ui.caller;

import io.github.callcard.line.LineId;
import io.github.callcard.line.hook.LinkLine;
import java.util.List;

/** The sources of a name that came with a call. None of them vouches for it. */
public enum NameSource {
    /** The network, the switchboard or the telephone. */
    LINE("detail.claim"),

    /** A link, which anybody can write. */
    LINK("detail.claim.link");

    private final String word;

    NameSource(String word) {
        this.word = word;
    }

    /** The source of what these lines tell of one call: the least of them. */
    public static NameSource of(List<LineId> lines) {
        return lines.stream().anyMatch(LinkLine::isOf) ? LINK : LINE;
    }

    String word() {
        return word;
    }
}
