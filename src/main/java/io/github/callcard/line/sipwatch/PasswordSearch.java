package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search for an account's password: a key store may wait for a user who is to unlock it, while the calls of other
 * accounts go on. A password that was not found, or was refused by the server, is searched for again after a while,
 * since the user may have entered it. For one thread, which never waits.
 */
final class PasswordSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSearch.class);

    private final Supplier<String> source;
    private final Duration pause;
    private CompletableFuture<String> answer;
    private @Nullable Long answered;
    private String given = "";

    /** Begins to search. */
    PasswordSearch(Supplier<String> source, Duration pause) {
        this.source = source;
        this.pause = pause;
        this.answer = begin();
    }

    private CompletableFuture<String> begin() {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("callcard-sip-password").start(() -> {
            try {
                future.complete(source.get());
            } catch (RuntimeException | Error e) {
                LOG.warn("A password could not be looked up", e);
                future.complete("");
            }
        });
        return future;
    }

    /** True when there is none where it was searched for. */
    boolean isVain() {
        return answer.isDone() && answer.join().isEmpty();
    }

    /** A password that was not given before, null as long as there is none. */
    @Nullable
    String fresh() {
        if (!answer.isDone()) {
            return null;
        }
        String password = answer.join();
        if (password.isEmpty() || password.equals(given)) {
            searchAgainInAWhile();
            return null;
        }
        given = password;
        return password;
    }

    private void searchAgainInAWhile() {
        long now = System.nanoTime();
        if (answered == null) {
            answered = now;
        } else if (now - answered >= pause.toNanos()) {
            answered = null;
            answer = begin();
        }
    }
}
