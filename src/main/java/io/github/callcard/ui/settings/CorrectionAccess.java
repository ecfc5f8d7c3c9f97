package io.github.callcard.ui.settings;

import java.util.List;

/** The user's corrections of whose numbers are. Safe to use from any thread; no method waits. */
public interface CorrectionAccess {

    /**
     * One thing that the user said.
     *
     * @param number as the user's country writes it
     * @param theirs whether it belongs to them, or does not
     * @param name theirs; may be empty
     * @param undo takes it back; returns at once
     */
    record Correction(String number, boolean theirs, String name, Runnable undo) {}

    /** All of it, in the order in which it is shown. */
    List<Correction> all();

    /** Hears, on any thread, when there may be others. */
    void listen(Runnable listener);
}
