package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SuperOffice's Web API. Every call blocks; interrupting its thread or closing the client from another ends it at once.
 * Safe to use from any thread.
 */
public final class SuperOfficeClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuperOfficeClient.class);

    /** Of an error only the beginning is read; nobody writes a longer one for people. In bytes. */
    private static final int LONGEST_ERROR = 1 << 16;

    private final ServerAddress address;
    private final Requests requests;
    private final HttpClient http;
    private final WebCall web;
    private final AnswerReader reader;
    private final ServerWords words;
    private final Refusal refusal;
    private final AnswerMeaning meaning;
    private volatile boolean closed;

    /**
     * @param builders where the rows of an answer are collected, a new one for each
     * @param clock where the date window and waiting times begin
     * @param proxies null to go to the server directly; usually {@link ProxySelector#getDefault()}
     */
    public SuperOfficeClient(
            Connection connection, Supplier<DirectoryBuilder> builders, Clock clock, @Nullable ProxySelector proxies) {
        this.address = connection.address();
        this.requests = new Requests(connection, clock);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(connection.limits().connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies == null ? HttpClient.Builder.NO_PROXY : proxies);
        if (!address.isEncrypted()) {
            // Without TLS the JDK asks every server to change over to HTTP/2, which some old ones do not survive.
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        this.http = builder.build();
        this.web = new WebCall(http, connection.limits());
        this.reader = new AnswerReader(builders);
        this.words = new ServerWords(reader, connection.credential());
        this.refusal = new Refusal(address, clock);
        this.meaning = new AnswerMeaning(address, words);
    }

    /**
     * The caller ids of the signed-in user.
     *
     * @param lastHash the hash of the set we have; null or empty when we have none
     * @throws SuperOfficeException when there is no whole answer; its message is a sentence for the user
     */
    public CallerIdAnswer callerIds(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        String known = lastHash == null || lastHash.isEmpty() ? null : lastHash;
        long began = System.nanoTime();
        HttpResponse<BodyStream> answer = send(requests.callerIds(known));
        try (BodyStream body = answer.body()) {
            AnswerContent content = content(answer);
            LOG.info(
                    "GetMyCallerIDs: status {}, {} bytes, {} ms",
                    answer.statusCode(),
                    body.received(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            return meaning.of(content, known);
        } catch (AnswerFormatException e) {
            LOG.warn("GetMyCallerIDs: status {}, {}", answer.statusCode(), e.getMessage());
            throw meaning.unreadable(e.flaw());
        } catch (IOException e) {
            throw broken(e, NetworkFault.withinAnswer(address, e));
        }
    }

    private HttpResponse<BodyStream> send(HttpRequest request) throws SuperOfficeException, InterruptedException {
        try {
            return web.send(request);
        } catch (IOException e) {
            throw broken(e, NetworkFault.beforeAnswer(address, e));
        }
    }

    private AnswerContent content(HttpResponse<BodyStream> answer)
            throws IOException, AnswerFormatException, SuperOfficeException {
        int status = answer.statusCode();
        if (status / 100 != 2) {
            LOG.warn("The server answered with status {}", status);
            throw refusal.of(status, answer.headers(), words.quoted(errorText(answer)));
        }
        String packing = AnswerBody.foreignPacking(answer.headers()).orElse("");
        if (!packing.isEmpty()) {
            LOG.warn("The server answered in a packing that was not asked for");
            throw meaning.unreadable(AnswerFormatException.Flaw.DAMAGED);
        }
        return reader.read(answer.body(), AnswerBody.charset(answer.headers()));
    }

    private String errorText(HttpResponse<BodyStream> answer) {
        try {
            byte[] text = AnswerBody.unpacked(answer.body()).readNBytes(LONGEST_ERROR);
            return words.in(text, AnswerBody.charset(answer.headers()));
        } catch (IOException e) {
            // The status has said what matters.
            LOG.debug("The text of an error did not arrive: {}", e.getClass().getName());
            return "";
        }
    }

    /** What a broken exchange means: we ended it ourselves, or it is what it looks like. */
    private SuperOfficeException broken(IOException e, SuperOfficeException otherwise) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while SuperOffice answered");
        }
        // The message of a broken header quotes what came, so only the type is told.
        LOG.warn("The exchange with the server broke: {}", e.getClass().getName());
        return closed ? new SuperOfficeException(Kind.CANCELLED, "The request was cancelled.", e) : otherwise;
    }

    /**
     * Which version runs there; needs no sign-in, so it tells a wrong address from a wrong password.
     *
     * @throws SuperOfficeException when SuperOffice does not answer there
     */
    public ServerVersion version() throws SuperOfficeException, InterruptedException {
        HttpResponse<BodyStream> answer = send(requests.version());
        try (BodyStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw refusal.of(answer.statusCode(), answer.headers(), words.quoted(errorText(answer)));
            }
            byte[] text = AnswerBody.unpacked(body).readNBytes(LONGEST_ERROR);
            return new VersionReader().read(text);
        } catch (AnswerFormatException e) {
            throw meaning.unreadable(e.flaw());
        } catch (IOException e) {
            throw broken(e, NetworkFault.withinAnswer(address, e));
        }
    }

    /** Ends every call that still runs with {@link Kind#CANCELLED}; no call works afterwards. */
    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
