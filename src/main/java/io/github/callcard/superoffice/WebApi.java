package io.github.callcard.superoffice;

import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.web.AnswerBody;
import io.github.callcard.web.WebAnswer;
import io.github.callcard.words.Sentence;
import java.net.ProxySelector;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Small documents of the Web API, fetched and sent by the signed-in user, whole or not at all. Every call blocks;
 * interrupting its thread or closing this from another ends it at once. Safe to use from any thread.
 */
public final class WebApi implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
    private static final String JSON = "application/json";

    /** In bytes. */
    private static final int LONGEST_DOCUMENT = 1 << 19;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Body(byte[] bytes, Charset charset) {}

    private final Connection connection;
    private final Clock clock;
    private final SuperOfficeCall web;

    /** @param proxies null to go to the server directly; usually {@link ProxySelector#getDefault()} */
    public WebApi(Connection connection, Clock clock, @Nullable ProxySelector proxies) {
        this.connection = connection;
        this.clock = clock;
        this.web = new SuperOfficeCall(connection.limits(), connection.versions(), proxies);
    }

    /** The address of SuperOffice now; may renew the sign-in first. */
    public ServerAddress address() throws SuperOfficeException, InterruptedException {
        return connection.access().current().address();
    }

    /** A JSON document; {@code path} is relative to the address, with its query. */
    public JsonNode get(String path, RequestPurpose purpose) throws SuperOfficeException, InterruptedException {
        return document(requests -> requests.get(path, JSON), LONGEST_DOCUMENT, purpose);
    }

    /** Sends a JSON document and reads the one that comes back. */
    public JsonNode post(String path, JsonNode sent, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        return post(path, sent, LONGEST_DOCUMENT, purpose);
    }

    /** The same for an answer of up to so many bytes. */
    public JsonNode post(String path, JsonNode sent, int longest, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        String text = sent.toString();
        return document(requests -> requests.post(path, text), longest, purpose);
    }

    /** Bytes that are no document, such as a picture's. */
    public byte[] bytes(String path, String accepted, int longest, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        return connection
                .access()
                .answered(grant -> answer(grant, at(grant).get(path, accepted), longest, purpose)
                        .bytes());
    }

    private interface Asked {
        HttpRequest by(Requests requests);
    }

    private JsonNode document(Asked asked, int longest, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        return connection.access().answered(grant -> {
            Body body = answer(grant, asked.by(at(grant)), longest, purpose);
            try {
                JsonNode document = AnswerDocument.read(body.bytes(), body.charset());
                String fault = fault(document);
                if (!fault.isEmpty()) {
                    throw new SuperOfficeException(
                            Kind.SERVER_ERROR,
                            ServerWords.after(
                                    Sentence.of(
                                            "{0} failed; try again later, and ask your SuperOffice administrator if it keeps"
                                                    + " happening.",
                                            grant.address()),
                                    ServerWords.plain(fault, grant.credential())));
                }
                return document;
            } catch (JacksonException e) {
                // Its message quotes the answer, so it goes no further.
                throw new SuperOfficeException(
                        Kind.NOT_SUPEROFFICE,
                        Sentence.of(
                                "What {0} answered is not from SuperOffice's Web API; check the server address.",
                                grant.address()));
            }
        });
    }

    private Requests at(Access.Grant grant) {
        return new Requests(grant, connection, clock);
    }

    private Body answer(Access.Grant grant, HttpRequest request, int longest, RequestPurpose purpose)
            throws SuperOfficeException, InterruptedException {
        WebAnswer answer = web.fetch(grant.address(), request, longest);
        byte[] bytes = answer.bytes();
        Charset charset = AnswerBody.charset(answer.headers());
        LOG.info("Asked to {}: status {}, {} bytes", purpose.action(), answer.status(), bytes.length);
        if (answer.status() / 100 != 2) {
            String says = ServerWords.plain(errorText(bytes, charset), grant.credential());
            throw new Refusal(grant.address(), clock, purpose).of(answer.status(), answer.headers(), says);
        }
        if (answer.tooLong()) {
            throw new SuperOfficeException(
                    Kind.INCOMPLETE,
                    Sentence.of(
                            "The answer of {0} is far too large; ask your SuperOffice administrator if it keeps"
                                    + " happening.",
                            grant.address()));
        }
        return new Body(bytes, charset);
    }

    private static String errorText(byte[] bytes, Charset charset) {
        try {
            return fault(AnswerDocument.read(bytes, charset));
        } catch (JacksonException noDocument) {
            return "";
        }
    }

    /** The message of one of SuperOffice's error objects, empty when the document is none. */
    private static String fault(JsonNode document) {
        if (document.path("Error").asBoolean(false)) {
            return document.path("ErrorMessage").asString("an error without a message");
        }
        boolean onlySays = document.path("Message").isString() && document.has("MessageDetail");
        return onlySays ? document.path("Message").asString() : "";
    }

    /** Ends every call that still runs with {@link Kind#CANCELLED}; no call works afterwards. */
    @Override
    public void close() {
        web.close();
    }
}
