package io.github.callcard.line;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Something that rings. Safe to use from any thread. */
public interface Line {

    LineId id();

    /** What the user calls it: "Desk phone", "Softphone 1001". */
    String name();

    LineHealth health();

    /** What may be asked of the line now; the commands of other capabilities fail. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** Dials; completes when the line took the request, fails with one sentence when it did not. */
    default CompletionStage<Void> dial(String number) {
        return unsupported("dial");
    }

    default CompletionStage<Void> answer(String callId) {
        return unsupported("answer");
    }

    default CompletionStage<Void> hangUp(String callId) {
        return unsupported("hang up");
    }

    private CompletionStage<Void> unsupported(String command) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException(name() + " cannot " + command + " from here."));
    }
}
