package io.github.callcard.ui.settings;

import io.github.callcard.directory.CallerId;
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
     * @param needs one sentence about what has to be installed first; empty where all is there
     */
    record Kind(LineType type, Optional<Sentence> needs) {}

    /** The kinds of lines that this system can have, the likeliest first. Returns at once. */
    List<Kind> kinds();

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
