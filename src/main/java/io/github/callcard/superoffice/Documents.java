package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.HttpVersions;
import io.github.callcard.web.TimeLimits;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.words.Sentence;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small documents of a server, whole or not at all. Every call blocks; interrupting its thread ends it at once. */
public final class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    /** None that is asked for is nearly as long. In bytes. */
    private static final int LONGEST = 1 << 19;

    /**
     * The document that came.
     *
     * @param status of HTTP: success, or 4xx other than those that say nothing about the request itself
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Document(int status, byte[] body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** Without the content, which may be a secret. */
        @Override
        public String toString() {
            return "Document[" + status + "]";
        }
    }

    private final SuperOfficeCall web;
    private final Clock clock;

    /** @param proxies null to go to the server directly */
    public Documents(TimeLimits limits, Clock clock, @Nullable ProxySelector proxies) {
        this(limits, new HttpVersions(), clock, proxies);
    }

    /**
     * Documents for a program that talks to servers elsewhere, too.
     *
     * @param proxies null to go to the server directly
     */
    public Documents(TimeLimits limits, HttpVersions versions, Clock clock, @Nullable ProxySelector proxies) {
        this.clock = clock;
        this.web = new SuperOfficeCall(limits, versions, proxies);
    }

    public Document get(URI uri) throws SuperOfficeException, InterruptedException {
        return fetch(uri, HttpRequest.newBuilder(uri).GET());
    }

    /** Sends a form, encoded as {@code application/x-www-form-urlencoded}. */
    public Document post(URI uri, String form) throws SuperOfficeException, InterruptedException {
        return fetch(
                uri,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private Document fetch(URI uri, HttpRequest.Builder request) throws SuperOfficeException, InterruptedException {
        ServerAddress server = ServerAddress.of(uri.resolve("/").toString());
        request.header("Accept", "application/json");
        if (!server.isEncrypted()) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        WebAnswer answer = web.fetch(server, request.build(), LONGEST);
        LOG.info("{}: status {}", uri.getPath(), answer.status());
        return read(server, answer);
    }

    private Document read(ServerAddress server, WebAnswer answer) throws SuperOfficeException {
        int status = answer.status();
        if (status / 100 == 3 || status == 407 || status == 429 || status >= 500) {
            throw new Refusal(server, clock).of(status, answer.headers(), "");
        }
        if (answer.tooLong()) {
            throw new SuperOfficeException(
                    Kind.INCOMPLETE,
                    Sentence.of(
                            "The answer of {0} is far too large; check the network, and the address in the settings.",
                            server));
        }
        return new Document(status, answer.bytes());
    }
}
