package io.github.callcard.app.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where the feed is, with its signature beside it under the same name and {@code .sig}.
 *
 * @param patience how long to wait for the connection, for the head of an answer and for the rest of it
 */
record FeedAddress(URI feed, Duration patience) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    FeedAddress(URI feed) {
        this(feed, PATIENCE);
    }

    /** The feed, when exactly these bytes were signed with the key. */
    byte[] ask(FeedKey key, String userAgent) throws UpdateException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(patience)
                // Never from https to http.
                .followRedirects(Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .build()) {
            byte[] answer = get(http, feed, userAgent);
            key.verify(answer, get(http, URI.create(feed + ".sig"), userAgent));
            return answer;
        } catch (IOException e) {
            throw new UpdateException("The feed at " + feed.getHost() + " cannot be reached.", e);
        }
    }

    private byte[] get(HttpClient http, URI address, String userAgent)
            throws UpdateException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("User-Agent", userAgent)
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body();
                Deadline deadline = Deadline.of(body, patience)) {
            if (answer.statusCode() != 200) {
                throw new UpdateException(
                        "The feed's server answered " + answer.statusCode() + " for " + address.getPath() + ".");
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UpdateException("The feed is too long to be one.");
            }
            deadline.check();
            return bytes;
        }
    }

    /** Closes a body that drips: the request's own time limit ends with the head of the answer. */
    private record Deadline(CompletableFuture<Void> over) implements AutoCloseable {

        static Deadline of(InputStream body, Duration patience) {
            return new Deadline(CompletableFuture.runAsync(
                    () -> close(body), CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)));
        }

        private static void close(InputStream body) {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A body that was closed may look as if it had come to its end. */
        void check() throws IOException {
            if (over.isDone()) {
                throw new HttpTimeoutException("the feed did not come in time");
            }
        }

        @Override
        public void close() {
            over.cancel(false);
        }
    }
}
