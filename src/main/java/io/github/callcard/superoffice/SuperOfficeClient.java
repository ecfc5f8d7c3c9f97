package io.github.callcard.superoffice;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.superoffice.AnswerFormatException.Flaw;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.AnswerBody;
import io.github.callcard.web.BodyStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The caller ids of SuperOffice's Web API, read as they stream in. Every call blocks; interrupting its thread or closing
 * the client from another ends it at once. Safe to use from any thread.
 */
public final class SuperOfficeClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuperOfficeClient.class);

    /** Of an error only the beginning is read; nobody writes a longer one for people. In bytes. */
    private static final int LONGEST_ERROR = 1 << 16;

    /** HTTP's status for "nothing changed" (RFC 9110, 15.4.5), which caches in between and some servers send. */
    private static final int NOT_MODIFIED = 304;

    private final Connection connection;
    private final Clock clock;
    private final SuperOfficeCall web;
    private final AnswerReader reader;

    /**
     * @param builders where the rows of an answer are collected, a new one for each
     * @param clock where the date window and waiting times begin
     * @param proxies null to go to the server directly; usually {@link ProxySelector#getDefault()}
     */
    public SuperOfficeClient(
            Connection connection, Supplier<DirectoryBuilder> builders, Clock clock, @Nullable ProxySelector proxies) {
        this.connection = connection;
        this.clock = clock;
        this.web = new SuperOfficeCall(connection.limits(), connection.versions(), proxies);
        this.reader = new AnswerReader(builders);
    }

    /**
     * The caller ids of the signed-in user.
     *
     * @param lastHash the hash of the set we have; null or empty when we have none
     * @throws SuperOfficeException when there is no whole answer; its message is a sentence for the user
     */
    public CallerIdAnswer callerIds(@Nullable String lastHash) throws SuperOfficeException, InterruptedException {
        String known = lastHash == null || lastHash.isEmpty() ? null : lastHash;
        return connection.access().answered(grant -> {
            HttpRequest request = requests(grant).callerIds(known);
            return callerIds(grant, request, known, RequestPurpose.CALLER_IDS);
        });
    }

    /**
     * The caller ids of a selection.
     *
     * @param selection its id in SuperOffice, 1 or more
     * @param lastHash the hash of this selection's set that we have; null or empty when we have none
     * @throws SuperOfficeException as for {@link #callerIds}; also when there is no such selection (any more)
     */
    public CallerIdAnswer callerIdsOf(int selection, @Nullable String lastHash)
            throws SuperOfficeException, InterruptedException {
        if (selection < 1) {
            throw new IllegalArgumentException("a selection's id is 1 or more, not " + selection);
        }
        String known = lastHash == null || lastHash.isEmpty() ? null : lastHash;
        return connection.access().answered(grant -> {
            HttpRequest request = requests(grant).callerIdsOf(selection, known);
            return callerIds(grant, request, known, RequestPurpose.ofSelection(selection));
        });
    }

    /**
     * The version that runs there; needs no sign-in, so it tells a wrong address from a wrong password.
     *
     * @throws SuperOfficeException when SuperOffice does not answer there
     */
    public ServerVersion version() throws SuperOfficeException, InterruptedException {
        return connection.access().answered(this::version);
    }

    private CallerIdAnswer callerIds(
            Access.Grant grant, HttpRequest request, @Nullable String known, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        AnswerMeaning meaning = new AnswerMeaning(grant);
        long began = System.nanoTime();
        HttpResponse<BodyStream> answer = web.open(grant.address(), request);
        int status = answer.statusCode();
        try (BodyStream body = answer.body()) {
            boolean unchanged = status == NOT_MODIFIED && known != null;
            AnswerContent content = unchanged ? new AnswerContent.Nothing() : content(grant, answer, purpose);
            LOG.info(
                    "Caller ids: status {}, {} bytes, {} ms",
                    status,
                    body.received(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            return meaning.of(content, known);
        } catch (AnswerFormatException e) {
            LOG.warn("Caller ids: status {}, {}", status, e.getMessage());
            throw meaning.unreadable(e.flaw());
        } catch (IOException e) {
            throw web.withinAnswer(grant.address(), e);
        }
    }

    private AnswerContent content(Access.Grant grant, HttpResponse<BodyStream> answer, RequestPurpose purpose)
            throws IOException, AnswerFormatException, SuperOfficeException {
        if (answer.statusCode() / 100 != 2) {
            LOG.warn("The server answered with status {}", answer.statusCode());
            throw refused(grant, answer, purpose);
        }
        if (AnswerBody.foreignPacking(answer.headers()).isPresent()) {
            LOG.warn("The server answered in a packing that was not asked for");
            throw new AnswerFormatException(Flaw.DAMAGED);
        }
        return reader.read(answer.body(), AnswerBody.charset(answer.headers()));
    }

    private ServerVersion version(Access.Grant grant) throws SuperOfficeException, InterruptedException {
        HttpResponse<BodyStream> answer =
                web.open(grant.address(), requests(grant).version());
        try (BodyStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw refused(grant, answer, RequestPurpose.CALLER_IDS);
            }
            return new VersionReader().read(AnswerBody.unpacked(body).readNBytes(LONGEST_ERROR));
        } catch (AnswerFormatException e) {
            throw new AnswerMeaning(grant).unreadable(e.flaw());
        } catch (IOException e) {
            throw web.withinAnswer(grant.address(), e);
        }
    }

    private SuperOfficeException refused(Access.Grant grant, HttpResponse<BodyStream> answer, RequestPurpose purpose) {
        String says = ServerWords.plain(errorText(answer), grant.credential());
        return new Refusal(grant.address(), clock, purpose).of(answer.statusCode(), answer.headers(), says);
    }

    private String errorText(HttpResponse<BodyStream> answer) {
        try {
            byte[] text = AnswerBody.unpacked(answer.body()).readNBytes(LONGEST_ERROR);
            return ServerWords.in(text, AnswerBody.charset(answer.headers()), reader);
        } catch (IOException e) {
            // The status has said what matters.
            LOG.debug("The text of an error did not arrive: {}", e.getClass().getName());
            return "";
        }
    }

    private Requests requests(Access.Grant grant) {
        return new Requests(grant, connection, clock);
    }

    /** Ends every call that still runs with {@link Kind#CANCELLED}; no call works afterwards. */
    @Override
    public void close() {
        web.close();
    }
}
