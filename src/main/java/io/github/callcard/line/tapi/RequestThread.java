package io.github.callcard.line.tapi;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Asks the service on a thread of its own, which is there only while something is asked: nobody waits for a driver. */
final class RequestThread implements TapiLine.Commands {

    private final WatchedLines lines;
    private final Duration patience;
    private final ThreadPoolExecutor thread;

    RequestThread(WatchedLines lines, Duration patience) {
        this.lines = lines;
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread requests = new Thread(task, "callcard-tapi-requests");
            requests.setDaemon(true);
            return requests;
        });
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public CompletionStage<Void> dial(TapiLine line, String number) {
        String dialled = number.strip();
        if (dialled.isEmpty() || dialled.chars().anyMatch(Character::isISOControl)) {
            return TapiLine.refused(Sentence.of("There is no number to dial."));
        }
        return request(line, done -> lines.dial(line, dialled, done));
    }

    @Override
    public CompletionStage<Void> answer(TapiLine line, String callId) {
        return request(line, done -> lines.onCall(line, callId, Telephony::answer, done));
    }

    @Override
    public CompletionStage<Void> hangUp(TapiLine line, String callId) {
        return request(line, done -> lines.onCall(line, callId, Telephony::drop, done));
    }

    private CompletionStage<Void> request(TapiLine line, Consumer<CompletableFuture<Void>> asking) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            thread.execute(() -> asking.accept(done));
        } catch (RejectedExecutionException stopped) {
            return TapiLine.refused(LineFaults.notWatched(line.name()));
        }
        return done.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> failure instanceof TimeoutException
                        ? TapiLine.refused(Sentence.of("The line {0} did not reply in time.", line.name()))
                        : CompletableFuture.failedFuture(failure));
    }

    void stop() {
        thread.shutdown();
    }
}
