package io.github.callcard.superoffice;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and waits for the heads of their answers; interrupting the waiting thread ends the exchange. Safe to use
 * from any thread.
 */
final class WebCall implements AutoCloseable {

    private final HttpClient http;
    private final TimeLimits limits;

    /** @param proxies null to go to the server directly */
    WebCall(TimeLimits limits, @Nullable ProxySelector proxies) {
        this.limits = limits;
        // A POST whose connection breaks is not sent again by the JDK, unless somebody turns that on for the whole JVM.
        this.http = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies == null ? HttpClient.Builder.NO_PROXY : proxies)
                .build();
    }

    /** The answer's head, with its body still to be read; the caller closes the body. */
    HttpResponse<BodyStream> send(HttpRequest request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<BodyStream>> answer = http.sendAsync(request, head -> {
            begun.set(true);
            return new BodyStream(limits, deadline);
        });
        long patience = Math.min(
                limits.connect().plus(limits.answer()).toNanos(), limits.whole().toNanos());
        try {
            return answer.get(patience, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(answer);
            throw new HttpTimeoutException("no answer in time");
        } catch (InterruptedException e) {
            abandon(answer);
            throw e;
        } catch (ExecutionException e) {
            if (begun.get()) {
                throw new AnswerBrokenException(e);
            }
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        }
    }

    /** Breaks off what runs; nothing is sent afterwards. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    private static void abandon(CompletableFuture<HttpResponse<BodyStream>> answer) {
        // It may have come just now; then there is a body to let go of.
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }
}
