package io.github.callcard.line;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Something that rings. Safe to use from any thread. */
public interface Line {

    LineId id();

    /** The user's name for it: "Desk phone", "Softphone 1001". */
    String name();

    LineHealth health();

    /** The capabilities that the line has now; the commands of other capabilities fail. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** The user's voicemails, as far as the line tells them. */
    default Optional<Voicemails> voicemails() {
        return Optional.empty();
    }

    /** The colleagues' lines that are told beside this one, in the order of the settings. */
    default List<ColleagueLine> colleagues() {
        return List.of();
    }

    /** Dials; completes when the line took the request, fails with a {@link SentenceException} when it did not. */
    default CompletionStage<Void> dial(String number) {
        return unsupported(Sentence.of("{0} cannot dial from here.", name()));
    }

    /** Answers a call; completes and fails as {@link #dial} does. */
    default CompletionStage<Void> answer(String callId) {
        return unsupported(Sentence.of("{0} cannot answer from here.", name()));
    }

    /** Hangs a call up; completes and fails as {@link #dial} does. */
    default CompletionStage<Void> hangUp(String callId) {
        return unsupported(Sentence.of("{0} cannot hang up from here.", name()));
    }

    private static CompletionStage<Void> unsupported(Sentence sentence) {
        return CompletableFuture.failedFuture(new SentenceException(sentence));
    }
}
