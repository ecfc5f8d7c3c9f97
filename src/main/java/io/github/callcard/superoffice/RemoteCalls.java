package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.AnswerBody;
import io.github.callcard.web.BodyStream;
import io.github.callcard.web.WebCall;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of the Web API at one address, with one credential. */
final class RemoteCalls {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCalls.class);

    /** Of an error only the beginning is read; nobody writes a longer one for people. In bytes. */
    private static final int LONGEST_ERROR = 1 << 16;

    /** HTTP's status for "nothing changed" (RFC 9110, 15.4.5), which caches in between and some servers send. */
    private static final int NOT_MODIFIED = 304;

    private final ServerAddress address;
    private final Requests requests;
    private final WebCall web;
    private final AnswerReader reader;
    private final BooleanSupplier closed;
    private final Clock clock;
    private final ServerWords words;
    private final Refusal refusal;
    private final AnswerMeaning meaning;

    /** @param closed whether we ended a broken exchange ourselves */
    RemoteCalls(
            Access.Grant grant,
            Connection connection,
            WebCall web,
            AnswerReader reader,
            Clock clock,
            BooleanSupplier closed) {
        this.address = grant.address();
        this.requests = new Requests(grant, connection, clock);
        this.web = web;
        this.reader = reader;
        this.closed = closed;
        this.clock = clock;
        this.words = new ServerWords(reader, grant.credential());
        this.refusal = new Refusal(address, clock);
        this.meaning = new AnswerMeaning(address, words);
    }

    /** @param known the hash of the set we have, null when we have none */
    CallerIdAnswer callerIds(@Nullable String known) throws SuperOfficeException, InterruptedException {
        return callerIds(requests.callerIds(known), known, refusal);
    }

    /** @param known the hash of the selection's set we have, null when we have none */
    CallerIdAnswer callerIdsOf(int selection, @Nullable String known)
            throws SuperOfficeException, InterruptedException {
        return callerIds(
                requests.callerIdsOf(selection, known),
                known,
                new Refusal(address, clock, RequestPurpose.ofSelection(selection)));
    }

    private CallerIdAnswer callerIds(HttpRequest request, @Nullable String known, Refusal otherwise)
            throws SuperOfficeException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<BodyStream> answer = send(request);
        try (BodyStream body = answer.body()) {
            AnswerContent content = content(answer, known != null, otherwise);
            LOG.info(
                    "Caller ids: status {}, {} bytes, {} ms",
                    answer.statusCode(),
                    body.received(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            return meaning.of(content, known);
        } catch (AnswerFormatException e) {
            LOG.warn("Caller ids: status {}, {}", answer.statusCode(), e.getMessage());
            throw meaning.unreadable(e.flaw());
        } catch (IOException e) {
            throw broken(e, NetworkFault.withinAnswer(address, e));
        }
    }

    ServerVersion version() throws SuperOfficeException, InterruptedException {
        HttpResponse<BodyStream> answer = send(requests.version());
        try (BodyStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw refusal.of(answer.statusCode(), answer.headers(), words.plain(errorText(answer)));
            }
            byte[] text = AnswerBody.unpacked(body).readNBytes(LONGEST_ERROR);
            return new VersionReader().read(text);
        } catch (AnswerFormatException e) {
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

    /** @param conditional whether only what changed was asked for */
    private AnswerContent content(HttpResponse<BodyStream> answer, boolean conditional, Refusal otherwise)
            throws IOException, AnswerFormatException, SuperOfficeException {
        int status = answer.statusCode();
        if (status == NOT_MODIFIED && conditional) {
            return new AnswerContent.Nothing();
        }
        if (status / 100 != 2) {
            LOG.warn("The server answered with status {}", status);
            throw otherwise.of(status, answer.headers(), words.plain(errorText(answer)));
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

    /** The meaning of a broken exchange: we ended it ourselves, or it is what it looks like. */
    private SuperOfficeException broken(IOException e, SuperOfficeException otherwise) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while SuperOffice answered");
        }
        // The message of a broken header quotes what came, so only the type is told.
        LOG.warn("The exchange with the server broke: {}", e.getClass().getName());
        return closed.getAsBoolean()
                ? new SuperOfficeException(Kind.CANCELLED, Sentence.of("The request was cancelled."), e)
                : otherwise;
    }
}
