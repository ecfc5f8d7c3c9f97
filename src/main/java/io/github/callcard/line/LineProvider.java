package io.github.callcard.line;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Watches the lines of one kind: a telephone service with several lines, one SIP account, a switchboard's server.
 *
 * <p>A provider is started once and stopped once. A fault of a line shows in its {@link Line#health()} and,
 * where it was up, as {@link LineEvent.Down}; a provider heals by itself what time can heal.
 */
public interface LineProvider {

    /**
     * Starts watching; returns at once.
     *
     * @return completes when every line that is known so far is ready or has failed; never fails, since a line that
     *     cannot be watched says so in its health
     */
    CompletionStage<Void> start(LineListener listener);

    /**
     * Stops watching and lets go of every thread and native handle, leaving calls untouched for other phones. Returns at
     * once; may be called before {@link #start} completed, and again.
     *
     * @return completes when nothing of the provider runs any more
     */
    CompletionStage<Void> stop();

    /** The lines known now, in a stable order; lines may come and go while the provider runs. */
    List<? extends Line> lines();
}
