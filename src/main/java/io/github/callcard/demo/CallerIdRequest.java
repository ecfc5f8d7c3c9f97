package io.github.callcard.demo;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client's request to the caller id endpoint.
 *
 * @param lastHash the hash of the set it has, empty when it has none
 */
record CallerIdRequest(String lastHash) {

    /** Reads a request's body; empty when SuperOffice would not understand it. */
    static Optional<CallerIdRequest> read(InputStream body) {
        try {
            JsonNode root = new JsonMapper().readTree(body);
            OffsetDateTime from = OffsetDateTime.parse(root.path("MinDate").asString(""));
            OffsetDateTime until = OffsetDateTime.parse(root.path("MaxDate").asString(""));
            return from.isAfter(until)
                    ? Optional.empty()
                    : Optional.of(new CallerIdRequest(root.path("LastHash").asString("")));
        } catch (JacksonException | DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }
}
