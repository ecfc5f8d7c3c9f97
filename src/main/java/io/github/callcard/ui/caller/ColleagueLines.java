package io.github.callcard.ui.caller;

import java.util.List;
import java.util.Optional;

/** The colleagues whose lines the switchboard tells, as they are now. Safe to use from any thread; answers at once. */
public interface ColleagueLines {

    /** No colleagues. */
    ColleagueLines NONE = List::of;

    List<ColleagueStatus> all();

    /**
     * The colleague who is called by a number; empty where it is nobody's of them.
     *
     * @param number the extension, or a number of the company with the extension at its end; may be empty
     */
    default Optional<ColleagueStatus> of(String number) {
        return Optional.empty();
    }
}
