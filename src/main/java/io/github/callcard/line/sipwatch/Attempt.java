package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.function.Consumer;

/** How far an attempt to watch an account has come: whether its calls are seen now, and whether it is over. */
final class Attempt {

    private final WatchLine line;
    private final WatchedSession.Listener listener;
    private final Runnable closing;
    private boolean isWatched;
    private boolean over;

    /** @param closing gives the connection up, at the end */
    Attempt(WatchLine line, WatchedSession.Listener listener, Runnable closing) {
        this.line = line;
        this.listener = listener;
        this.closing = closing;
    }

    boolean isWatched() {
        return isWatched;
    }

    boolean isOver() {
        return over;
    }

    /**
     * The calls are seen from now on; nothing where they were already.
     *
     * @param message the line's health
     * @param alive all calls there are
     */
    void watched(Sentence message, List<LiveCall> alive) {
        if (!isWatched) {
            isWatched = true;
            listener.watched();
            line.up(message, alive);
        }
    }

    /** The calls are not seen for now, and the line says so; nothing where they were not before. */
    void interrupted(Sentence reason) {
        if (isWatched) {
            isWatched = false;
            line.down(State.RECONNECTING, reason);
        }
    }

    /** The calls have to be told anew, which takes a moment only. */
    void beginsAnew() {
        isWatched = false;
    }

    /** It ends with trouble. */
    void end(Consumer<WatchedSession.Listener> report) {
        if (!over) {
            over = true;
            closing.run();
            report.accept(listener);
        }
    }

    /** It ends in order: nothing of it is reported any more. */
    void leave() {
        over = true;
    }
}
