package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A sign-in that goes on beside a window, which may cancel it. Safe to use from any thread. */
public final class SignInAttempt {

    private final CompletableFuture<Tokens> result = new CompletableFuture<>();
    private final Thread thread;

    private SignInAttempt(OnlineSignIn signIn, Consumer<URI> browser) {
        thread = Thread.ofPlatform().daemon().name("callcard-sign-in").unstarted(() -> run(signIn, browser));
    }

    /**
     * Begins; returns at once.
     *
     * @param browser called on a thread of the attempt's own
     */
    public static SignInAttempt start(OnlineSignIn signIn, Consumer<URI> browser) {
        SignInAttempt attempt = new SignInAttempt(signIn, browser);
        attempt.thread.start();
        return attempt;
    }

    private void run(OnlineSignIn signIn, Consumer<URI> browser) {
        try {
            result.complete(signIn.signIn(browser));
        } catch (InterruptedException e) {
            result.completeExceptionally(new SuperOfficeException(Kind.CANCELLED, "The sign-in was cancelled.", e));
        } catch (SuperOfficeException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** The tokens, or a {@link SuperOfficeException} with a sentence for the user; completed on another thread. */
    public CompletionStage<Tokens> result() {
        return result.minimalCompletionStage();
    }

    /** Stops waiting for the user; the result is then a failure of kind {@code CANCELLED}. */
    public void cancel() {
        thread.interrupt();
    }
}
