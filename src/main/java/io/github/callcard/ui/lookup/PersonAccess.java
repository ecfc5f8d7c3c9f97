package io.github.callcard.ui.lookup;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.function.Consumer;

/** The requests to SuperOffice of the window that adds a number. */
public interface PersonAccess {

    /** The persons whose name has this text. Blocks; ends at once when its thread is interrupted. */
    List<FoundPerson> search(String name) throws SentenceException, InterruptedException;

    /**
     * Adds the number to this person's in SuperOffice; it is the user's wish. Blocks.
     *
     * @throws SentenceException when it is not known that it is there
     */
    void add(FoundPerson person, NumberType type) throws SentenceException, InterruptedException;

    /**
     * Opens SuperOffice's page for a new person. Returns at once.
     *
     * @param problem told, on any thread, why it is not open
     */
    void openNewPerson(Consumer<Sentence> problem);

    /**
     * Opens SuperOffice's page for a new company. Returns at once.
     *
     * @param problem told, on any thread, why it is not open
     */
    void openNewCompany(Consumer<Sentence> problem);
}
