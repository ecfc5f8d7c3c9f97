package io.github.callcard.line;

import java.util.List;

/**
 * Takes what the lines report. Called on the provider's own thread, one event at a time for each line, in the order in
 * which they happened: it must return at once and must not call back into the line.
 */
@FunctionalInterface
public interface LineListener {

    void onEvent(LineEvent event);

    /**
     * Takes calls of a line that came while nobody watched, the oldest first, each once. On any thread; must return at once.
     */
    default void onPast(List<PastCall> calls) {}

    /** A line tells other voicemails or states of colleagues' lines than before. They are no events, and no trace holds them. */
    default void onNews(Line line) {}
}
