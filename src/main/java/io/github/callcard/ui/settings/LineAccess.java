package io.github.callcard.ui.settings;

import io.github.callcard.directory.CallerId;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.actionurl.ActionUrlToken;
import io.github.callcard.line.hook.OwnProgram;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The questions of the windows about lines. Safe on any thread; a method that blocks says so, and interrupting ends it. */
public interface LineAccess {

    /**
     * A line of the settings and what is watched of it: nothing before it starts, several where it stands for all lines of
     * a telephone service.
     */
    record Listed(LineType type, LineEntry entry, List<LineStatus> watched) {
        public Listed {
            watched = List.copyOf(watched);
        }
    }

    /**
     * A line that was found on this computer.
     *
     * @param device as the settings name it
     */
    record Found(String device, String name) {}

    /**
     * A kind of line that can be added here.
     *
     * @param needs one sentence about what it needs; empty where it is nothing
     * @param found whether one was found on this computer or in its network
     */
    record Kind(LineType type, Optional<Sentence> needs, boolean found) {}

    /**
     * The kinds of lines that this system can have, those that were found first and then the likeliest. Returns at once; before
     * {@link #look} none counts as found.
     */
    List<Kind> kinds();

    /** Looks which kinds of lines there are on this computer and in its network. Blocks, a second at most. */
    void look() throws InterruptedException;

    /** The lines of the settings, in their order, as they are doing now. */
    List<Listed> lines();

    /** Looks which lines of that kind this computer has. Blocks. */
    List<Found> search(LineType type) throws SentenceException, InterruptedException;

    /**
     * Keeps the lines in the settings; the program goes over to them. Blocks.
     *
     * @param password of an account among them that was typed, with its line
     */
    void keep(List<LineEntry> lines, Optional<Password> password) throws SentenceException;

    /**
     * A password that was typed.
     *
     * @param untilTheEnd keep it in memory only, until the program ends
     */
    record Password(LineEntry line, String text, boolean untilTheEnd) {
        @Override
        public String toString() {
            return "Password";
        }
    }

    /**
     * This computer's addresses and names as phones in its network may reach it, the likeliest first. Blocks.
     *
     * @throws SentenceException when the system does not tell
     */
    List<String> ownHosts() throws SentenceException;

    /**
     * The secret in the addresses that desk phones request, made where there is none yet. Blocks.
     *
     * @throws SentenceException when it can neither be read nor kept
     */
    ActionUrlToken phoneToken() throws SentenceException;

    /**
     * A call that a line told of.
     *
     * @param line the user's name for it
     */
    record Heard(String line, CallDetails call) {}

    /** Waits for the first call that begins on a line of the settings. Blocks until then; interrupting ends it. */
    Heard awaitCall(LineEntry line) throws InterruptedException;

    /** Rings once, for trying things out: a card comes up as for any call. */
    void ring();

    /** How telephone programs run this one. */
    OwnProgram ownProgram();

    /** The telephone programs that were found on this computer. Blocks. */
    Set<PhoneProgram> installedPrograms();

    /**
     * Waits for calls that telephone programs tell of, by whatever way.
     *
     * @param hearer told the number of each, empty where it is withheld; on any thread
     * @return ends the waiting
     */
    Runnable awaitProgramCall(Consumer<String> hearer);

    /** The person from whom the call of {@link #ring} will seem to come, empty where nobody is known yet. */
    Optional<CallerId> caller();
}
