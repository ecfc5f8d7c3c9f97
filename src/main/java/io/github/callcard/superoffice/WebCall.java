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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests and waits for the heads of their answers; interrupting the waiting thread ends the exchange. Safe to use
 * from any thread.
 */
final class WebCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebCall.class);

    private final TimeLimits limits;
    private final HttpVersions versions;
    private final @Nullable ProxySelector proxies;
    private HttpClient http;
    private boolean closed;

    /** @param proxies null to go to the server directly */
    WebCall(TimeLimits limits, HttpVersions versions, @Nullable ProxySelector proxies) {
        this.limits = limits;
        this.versions = versions;
        this.proxies = proxies;
        this.http = client();
    }

    private HttpClient client() {
        // A POST whose connection breaks is not sent again by the JDK, unless somebody turns that on for the whole JVM.
        return HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies == null ? HttpClient.Builder.NO_PROXY : proxies)
                .build();
    }

    /** The answer's head, with its body still to be read; the caller closes the body. */
    HttpResponse<BodyStream> send(HttpRequest request) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        HttpRequest fitting = versions.fitting(request);
        try {
            return send(fitting, deadline);
        } catch (IOException e) {
            HttpRequest again = versions.again(fitting, e);
            if (again == null) {
                throw e;
            }
            LOG.info("The server wants HTTP/1.1 and is asked that way from now on");
            return send(again, deadline);
        }
    }

    private HttpResponse<BodyStream> send(HttpRequest request, long deadline) throws IOException, InterruptedException {
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<BodyStream>> answer = running().sendAsync(request, head -> {
            begun.set(true);
            return new BodyStream(limits, deadline);
        });
        long patience =
                Math.min(limits.connect().plus(limits.answer()).toNanos(), Math.max(0, deadline - System.nanoTime()));
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

    /** The JDK's client has a thread that everything hangs on; where an error ended it, another client takes over. */
    private synchronized HttpClient running() {
        if (!closed && http.isTerminated()) {
            LOG.warn("The connections to the server had ended and are made anew");
            http = client();
        }
        return http;
    }

    /** Breaks off what runs; nothing is sent afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        http.shutdownNow();
    }

    private static void abandon(CompletableFuture<HttpResponse<BodyStream>> answer) {
        // It may have come just now; then there is a body to let go of.
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }
}
