package io.github.callcard.ui.settings;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The windows' questions about SuperOffice. Safe on any thread; each that blocks says so, and interrupting ends it. */
public interface ServerAccess {

    /**
     * The meaning of a typed address.
     *
     * @param completed the whole address that is meant, such as with the {@code https://} that was left out; as typed where
     *     it is none
     * @param fault one sentence where it is none
     * @param open whether everybody on the way could read what is sent, so that the user has to accept it
     */
    record Address(String completed, Optional<Sentence> fault, boolean open) {}

    /** Returns at once and asks nobody. */
    Address address(String typed);

    /** True when a server can be asked for such a language, culture or time zone. Returns at once and asks nobody. */
    boolean canAskFor(String typed);

    /** The fault of this computer's key store, in one sentence with what to do; empty when it keeps secrets. Blocks. */
    Optional<Sentence> keyStoreFault();

    /** True when there is something to sign in with already, from an earlier time. Blocks. */
    boolean isSignedIn(ServerDraft draft);

    /** Asks whether SuperOffice is there, without signing in. Blocks. */
    CheckStep reach(ServerDraft draft) throws InterruptedException;

    /**
     * Goes all the way to the caller ids, as far as it comes. Blocks.
     *
     * @param secret null to take the one that is kept
     * @param steps told each step when it is done
     * @return whether every step passed
     */
    boolean check(ServerDraft draft, @Nullable String secret, Consumer<CheckStep> steps) throws InterruptedException;

    /**
     * Signs in to SuperOffice Online in the browser and keeps what comes of it. Blocks until the user is done there.
     *
     * @param page told the page, and whether it opened by itself
     * @return who signed in, in one sentence
     */
    Sentence signIn(ServerDraft draft, boolean untilTheEnd, SignInPage page)
            throws SentenceException, InterruptedException;

    /** The page where the user goes on with signing in. */
    @FunctionalInterface
    interface SignInPage {
        void show(URI address, boolean opened);
    }

    /**
     * Keeps the server in the settings and the secret in the key store; the program goes over to it. Blocks.
     *
     * @param secret null to leave the one that is kept
     * @param untilTheEnd keep the secret in memory only, until the program ends
     */
    void keep(ServerDraft draft, @Nullable String secret, boolean untilTheEnd) throws SentenceException;

    /**
     * Forgets the sign-in to the server in force, and what was read with it: the names in memory and on disk, and the calls
     * that wait to be logged. The server stays set. Blocks until the key store has forgotten; the rest follows at once.
     */
    void signOut() throws SentenceException, InterruptedException;
}
