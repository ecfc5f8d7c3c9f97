package io.github.callcard.ui.search;

import io.github.callcard.directory.CallerId;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The box's requests to the program. */
public interface SearchActions {

    /** The box opens: what takes time is made ready. On the JavaFX thread; returns at once. */
    void prepare();

    /** The best that have every typed word, the best first. Blocks; on a thread of the box. */
    List<CallerId> find(String typed, int most) throws SentenceException, InterruptedException;

    /** Those the user calls and talks with. Blocks; on a thread of the box. */
    List<CallerId> familiar(int most) throws SentenceException, InterruptedException;

    /** The colleagues whose lines are told; they are found, too. */
    ColleagueLines colleagues();

    /** True where a server can be searched. */
    boolean hasServer();

    /**
     * People of SuperOffice who are not among the caller ids; those without a number have the number 0. Blocks for some seconds at most; on a
     * thread of the box.
     */
    List<CallerId> findAtServer(String typed) throws SentenceException, InterruptedException;

    /** The number to be dialled that somebody meant who selected a text; empty where there is none in it. On any thread but JavaFX's. */
    Optional<String> numberIn(String text);

    /** True for a number where somebody would send help: it comes before everything else that is found. On a thread of the box. */
    boolean isEmergency(String number);

    /** The way a number would be dialled now. Blocks for a moment; on a thread of the box. */
    DialWay way(String number);

    /** Dials a number in the way that was shown, unless that is {@link DialWay.Copied}. On the JavaFX thread; returns at once. */
    void dial(String number);

    /**
     * Opens somebody's page in SuperOffice. On the JavaFX thread; returns at once.
     *
     * @param problem told, on another thread, in one sentence, why it is not open
     */
    void open(CallerId caller, Consumer<String> problem);
}
