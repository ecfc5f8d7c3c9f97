package io.github.callcard.app.update;

import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.web.WebCall;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;

/** The address of the feed, with its signatures beside it under the same name and {@code .sig}. */
record FeedAddress(URI feed, TimeLimits limits) {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** The answer of a feed's server, byte by byte; nothing of it is believed yet. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fetched(byte[] feed, byte[] signatures) {}

    FeedAddress(URI feed) {
        this(feed, TimeLimits.OF_DOCUMENTS);
    }

    Fetched ask(String userAgent) throws UpdateException, InterruptedException {
        try (WebCall web = new WebCall(limits, new HttpVersions(), ProxySelector.getDefault())) {
            byte[] answer = get(web, feed, userAgent);
            return new Fetched(answer, get(web, URI.create(feed + ".sig"), userAgent));
        } catch (IOException e) {
            throw new UpdateException(
                    Sentence.of("The feed at {0} cannot be reached.", String.valueOf(feed.getHost())), e);
        }
    }

    private static byte[] get(WebCall web, URI address, String userAgent)
            throws UpdateException, IOException, InterruptedException {
        URI from = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest request =
                    HttpRequest.newBuilder(from).header("User-Agent", userAgent).build();
            // A signature may begin like packed bytes do.
            WebAnswer answer = web.fetchAsSent(request, MOST_BYTES);
            if (REDIRECTS.contains(answer.status())) {
                from = target(from, answer);
                continue;
            }
            if (answer.status() != OK) {
                throw new UpdateException(
                        Sentence.of("The feed's server answered {0} for {1}.", answer.status(), address.getPath()));
            }
            if (answer.tooLong()) {
                throw new UpdateException(Sentence.of("The feed is too large."));
            }
            return answer.bytes();
        }
        throw new UpdateException(Sentence.of("The feed's server redirects too often."));
    }

    /** Never from https to http. */
    private static URI target(URI from, WebAnswer answer) throws UpdateException {
        try {
            URI target = from.resolve(answer.header("Location").orElse(""));
            boolean known = "https".equalsIgnoreCase(target.getScheme())
                    || ("http".equalsIgnoreCase(target.getScheme()) && "http".equalsIgnoreCase(from.getScheme()));
            if (known && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            throw new UpdateException(Sentence.of("The feed's server redirects to an invalid address."), e);
        }
        throw new UpdateException(
                Sentence.of("The feed's server redirects to an address that does not begin with https://."));
    }
}
