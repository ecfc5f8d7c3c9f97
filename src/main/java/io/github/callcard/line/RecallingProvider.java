package io.github.callcard.line;

import io.github.callcard.words.SentenceException;
import java.util.Optional;

/**
 * A provider whose lines have lists of their calls, so that those can be told which came while nobody watched. It asks for no list
 * before it has a memory: a command that runs beside the program would take the calls from it.
 */
public interface RecallingProvider extends LineProvider {

    /**
     * The last call of a line's list that was told or was seen, across restarts.
     *
     * @param id of the call in the list
     * @param minute when it began, in minutes since 1970
     */
    record Mark(long id, long minute) {}

    /** Keeps marks for as long as the profile lives. Called on the line's own threads; may block on the disk. */
    interface Memory {

        /**
         * The mark of a line, empty where it had none yet.
         *
         * @throws SentenceException when it cannot be read
         */
        Optional<Mark> mark(LineId line) throws SentenceException;

        /**
         * Keeps the mark of a line.
         *
         * @throws SentenceException when it cannot be kept
         */
        void keep(LineId line, Mark mark) throws SentenceException;
    }

    /** From now on calls are told by {@link LineListener#onPast}; to be given before the start. */
    void recall(Memory memory);
}
