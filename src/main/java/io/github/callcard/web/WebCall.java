package io.github.callcard.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way over HTTP to any server: every answer is bounded in time from the request to the last byte, and in size after
 * unpacking. Redirects are not followed. Interrupting the waiting thread ends the exchange. Safe to use from any thread.
 */
public final class WebCall implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebCall.class);

    private final TimeLimits limits;
    private final HttpVersions versions;
    private final @Nullable ProxySelector proxies;
    private HttpClient http;
    private boolean closed;

    /** @param proxies null to go to the server directly; usually {@link ProxySelector#getDefault()} */
    public WebCall(TimeLimits limits, HttpVersions versions, @Nullable ProxySelector proxies) {
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

    /**
     * Asks and waits for the whole answer, which is unpacked where its bytes say that it is packed.
     *
     * @param longest how many bytes the body may have, unpacked; what is longer is not read any further
     * @throws AnswerBrokenException when the answer had begun and did not come whole
     * @throws IOException when there was no answer in time
     */
    public WebAnswer fetch(HttpRequest request, int longest) throws IOException, InterruptedException {
        return fetch(request, longest, AnswerBody::unpacked);
    }

    /** Does the same as {@link #fetch}, but for bytes that count as they were sent: nothing is unpacked. */
    public WebAnswer fetchAsSent(HttpRequest request, int longest) throws IOException, InterruptedException {
        return fetch(request, longest, body -> body);
    }

    /** Asks and waits for the head of the answer only. */
    public WebAnswer head(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<BodyStream> answer = send(request);
        answer.body().close();
        return new WebAnswer(answer.statusCode(), answer.headers(), new byte[0], false);
    }

    private interface Unpacking {
        InputStream of(InputStream body) throws IOException;
    }

    private WebAnswer fetch(HttpRequest request, int longest, Unpacking unpacking)
            throws IOException, InterruptedException {
        HttpResponse<BodyStream> answer = send(request);
        try (BodyStream body = answer.body();
                InputStream unpacked = unpacking.of(body)) {
            byte[] bytes = unpacked.readNBytes(longest + 1);
            return new WebAnswer(answer.statusCode(), answer.headers(), bytes, bytes.length > longest);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while the answer came");
            }
            if (saysEnough(answer.statusCode())) {
                return new WebAnswer(answer.statusCode(), answer.headers(), new byte[0], false);
            }
            throw new AnswerBrokenException(e);
        }
    }

    /** True when the status alone says what is wrong: the server did not look at the request, or failed. */
    private static boolean saysEnough(int status) {
        return status / 100 == 3 || status == 407 || status == 429 || status >= 500;
    }

    /** The answer's head, with its body still to be read; the caller closes the body. */
    public HttpResponse<BodyStream> send(HttpRequest request) throws IOException, InterruptedException {
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
        long timeout =
                Math.min(limits.connect().plus(limits.answer()).toNanos(), Math.max(0, deadline - System.nanoTime()));
        try {
            return answer.get(timeout, TimeUnit.NANOSECONDS);
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

    /**
     * Opens a WebSocket, within the limits of connecting and answering.
     *
     * @param headers of the request that opens it
     * @param longest the characters that a text may have
     * @throws SocketRefusedException when the server answers with a status of HTTP
     * @throws IOException when there was no answer in time
     */
    public EventSocket socket(URI address, Map<String, String> headers, int longest)
            throws IOException, InterruptedException {
        return EventSocket.open(running(), address, headers, limits, longest);
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
