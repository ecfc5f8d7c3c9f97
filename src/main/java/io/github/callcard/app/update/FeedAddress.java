package io.github.callcard.app.update;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Where the feed is, with its signature beside it under the same name and {@code .sig}. */
record FeedAddress(URI feed) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The feed, when exactly these bytes were signed with the key. */
    byte[] ask(FeedKey key, String userAgent) throws UpdateException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
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

    private static byte[] get(HttpClient http, URI address, String userAgent)
            throws UpdateException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", userAgent)
                .build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new UpdateException(
                        "The feed's server answered " + answer.statusCode() + " for " + address.getPath() + ".");
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UpdateException("The feed is too long to be one.");
            }
            return bytes;
        }
    }
}
