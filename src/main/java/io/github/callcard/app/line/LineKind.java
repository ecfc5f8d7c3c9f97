package io.github.callcard.app.line;

import io.github.callcard.app.account.Secrets.Secret;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.LineType;
import io.github.callcard.settings.Profile;
import io.github.callcard.ui.settings.LineAccess.Found;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A kind of line: its settings, as a {@link LineType}, and how they become lines. A new kind is one such class, its provider
 * and its words; {@link LineKinds} lists it. Safe to use from any thread.
 */
public interface LineKind extends LineType {

    /**
     * True when a computer can have such lines at all.
     *
     * @param system the value of {@code os.name}
     */
    default boolean isFor(String system) {
        return true;
    }

    /** The sentence about what such a line needs before it can be watched; empty where that is nothing. */
    default Optional<Sentence> needs() {
        return Optional.empty();
    }

    /** The kind for the program of a profile, which runs for long; commands that run beside it have the kind itself. */
    default LineKind ofProgram(Profile profile, Surroundings surroundings) {
        return this;
    }

    /**
     * The providers that watch all lines of this kind.
     *
     * @param lines of this kind, at least one
     * @param notes told what drivers say in their own words, for a trace; on any thread
     * @throws SentenceException when the settings cannot be used
     */
    List<LineProvider> providers(List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes)
            throws SentenceException;

    /** The providers that the running program has where the settings name no line of this kind. */
    default List<LineProvider> unlisted(Surroundings surroundings) {
        return List.of();
    }

    /** The id of the one line of that entry; where it stands for several, of the kind as a whole. */
    default LineId id(LineSettings line) {
        return new LineId(name(), name());
    }

    /** The secret that a line with a password has, kept under the name of its id. */
    default Secret secret() {
        return Secret.SIP_PASSWORD;
    }

    /** True when a line with a password cannot be watched without one. */
    default boolean needsPassword() {
        return hasPassword();
    }

    /** True when a running line is one that the entry stands for. */
    default boolean watches(LineSettings line, LineId running) {
        return running.equals(id(line));
    }

    /**
     * True when a line of this kind is to be found on this computer or in its network, so that it is offered first. Blocks;
     * interrupting ends it.
     *
     * @param running the lines in use
     * @param limit about how long it is waited for
     */
    default boolean isFound(List<? extends Line> running, Duration limit)
            throws SentenceException, InterruptedException {
        return false;
    }

    /**
     * The lines of this kind that the computer has, watched or not. Blocks.
     *
     * @param running the lines in use
     */
    default List<Found> found(List<? extends Line> running) throws SentenceException, InterruptedException {
        return List.of();
    }
}
