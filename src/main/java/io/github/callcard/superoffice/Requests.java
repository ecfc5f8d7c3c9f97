package io.github.callcard.superoffice;

import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Makes the requests the Web API understands. Immutable, safe to use from any thread. */
final class Requests {

    /**
     * The two properties of the answer that are read, whole. The parameter is documented with paths for nested properties
     * ({@code category/id}), so bare names of the rows' properties would name nothing.
     */
    private static final String CALLER_IDS = "api/v1/Agents/Pocket/GetMyCallerIDs?$select=CallerIDHash,CallerIDs";

    private static final String OF_SELECTION =
            "api/v1/Agents/Pocket/GetCallerIDsFromSelection?$select=CallerIDHash,CallerIDs";

    private final Access.Grant grant;
    private final Connection connection;
    private final Clock clock;
    private final JsonFactory json = new JsonFactory();

    /** @param grant where the requests go and who sends them */
    Requests(Access.Grant grant, Connection connection, Clock clock) {
        this.grant = grant;
        this.connection = connection;
        this.clock = clock;
    }

    /** @param lastHash the hash of the set we have, null when we have none */
    HttpRequest callerIds(@Nullable String lastHash) {
        return post(CALLER_IDS, body(lastHash));
    }

    /** @param lastHash the hash of the selection's set we have, null when we have none */
    HttpRequest callerIdsOf(int selection, @Nullable String lastHash) {
        StringWriter text = new StringWriter();
        try (JsonGenerator body = json.createGenerator(ObjectWriteContext.empty(), text)) {
            body.writeStartObject();
            body.writeNumberProperty("SelectionId", selection);
            if (lastHash != null) {
                body.writeStringProperty("LastHash", lastHash);
            }
            body.writeEndObject();
        }
        return post(OF_SELECTION, text.toString());
    }

    HttpRequest get(String path, String accepted) {
        return signed(path).setHeader("Accept", accepted).GET().build();
    }

    HttpRequest post(String path, String document) {
        return signed(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(document))
                .build();
    }

    private String body(@Nullable String lastHash) {
        StringWriter text = new StringWriter();
        try (JsonGenerator body = json.createGenerator(ObjectWriteContext.empty(), text)) {
            body.writeStartObject();
            if (lastHash != null) {
                body.writeStringProperty("LastHash", lastHash);
            }
            body.writeStringProperty("MinDate", connection.window().from(clock));
            body.writeStringProperty("MaxDate", connection.window().until(clock));
            body.writeEndObject();
        }
        return text.toString();
    }

    /** The request for the server's version, which does not say who asks. */
    HttpRequest version() {
        return plain("api").GET().build();
    }

    private HttpRequest.Builder signed(String path) {
        HttpRequest.Builder request = plain(path);
        grant.credential().headers().forEach(request::header);
        connection.culture().headers().forEach(request::header);
        return request;
    }

    private HttpRequest.Builder plain(String path) {
        URI uri = grant.address().resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).header("Accept", "application/json").header("Accept-Encoding", "gzip");
        // Without TLS the JDK asks every server to change over to HTTP/2, which some old ones do not survive.
        return grant.address().isEncrypted() ? request : request.version(HttpClient.Version.HTTP_1_1);
    }
}
