package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The things that the user has asked Asterisk for, until it answers. Safe to use from any thread. */
final class UserRequests {

    /** More than somebody asks for at once. */
    private static final int MOST = 32;

    private final Consumer<ManagerAction> sender;
    private final Duration patience;
    private final Map<String, CompletableFuture<Void>> open = new ConcurrentHashMap<>();

    UserRequests(Consumer<ManagerAction> sender, Duration patience) {
        this.sender = sender;
        this.patience = patience;
    }

    /** Completes when Asterisk did it; fails with a {@link SentenceException} when it did not. */
    CompletionStage<Void> ask(ManagerAction action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (open.size() >= MOST) {
            done.completeExceptionally(unanswered());
            return done;
        }
        open.put(action.id(), done);
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> giveUp(action.id()));
        sender.accept(action);
        return done;
    }

    private void giveUp(String id) {
        @Nullable CompletableFuture<Void> waiting = open.remove(id);
        if (waiting != null) {
            waiting.completeExceptionally(unanswered());
        }
    }

    private static SentenceException unanswered() {
        return new SentenceException(Sentence.of("Asterisk does not answer; try again."));
    }

    /** Takes an answer, to whatever it is. */
    void answered(ManagerMessage message) {
        @Nullable CompletableFuture<Void> waiting = open.remove(message.text("ActionID"));
        if (waiting == null) {
            return;
        }
        if (message.isSuccess()) {
            waiting.complete(null);
        } else {
            waiting.completeExceptionally(new SentenceException(
                    Sentence.of("Asterisk did not do it. It says: {0}", message.text("Message"))));
        }
    }
}
