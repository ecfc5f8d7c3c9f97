package io.github.callcard.line.calllist;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;

/** The list of its calls that a line's switchboard keeps. Is read on one thread; everything else comes from any. */
public interface CallList extends AutoCloseable {

    /**
     * The calls to tell, and the mark up to which the list was read.
     *
     * @param mark empty where the list has nothing to mark
     */
    record Found(List<PastCall> calls, Optional<Mark> mark) {}

    /**
     * Reads the list; blocks, and is ended by an interrupt or by {@link #close}.
     *
     * @param last up to where it was read before; empty for never, so that there is only a mark to set
     * @return empty where no list is wanted
     * @throws CallListFault with what the user is told
     * @throws SentenceException where what is needed to read it cannot be had now
     */
    Optional<Found> read(Optional<Mark> last) throws SentenceException, InterruptedException;

    /** Takes notice of a call that is seen, so that it is not told. */
    void saw(LineEvent.Ringing call);

    /** The place in which a refusal holds: where it is another one than at the refusal, the list is asked for again. */
    default Object place() {
        return "";
    }

    @Override
    void close();
}
