package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.Documents.Document;
import io.github.callcard.superoffice.ServerAddress;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of a tenant.
 *
 * @param running whether its Web API answers, also during online maintenance
 * @param webApi where it is now; null when that is not told
 * @param validUntil until when this may be believed; null when that is not told
 */
public record TenantState(
        boolean running,
        @Nullable ServerAddress webApi,
        @Nullable Instant validUntil) {

    static TenantState read(Document document, String tenant, Environment environment) throws SuperOfficeException {
        if (!document.isSuccess()) {
            throw new SuperOfficeException(
                    Kind.NOT_SUPEROFFICE,
                    Sentence.of(
                            "SuperOffice at {0} does not know the tenant {1}; check the tenant and the environment in the"
                                    + " settings.",
                            environment.address(), tenant));
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(document.body());
            if (!tenant.equalsIgnoreCase(root.path("ContextIdentifier").asString(""))) {
                throw unreadable(environment);
            }
            return new TenantState(
                    root.path("IsRunning").asBoolean(false),
                    webApi(root, environment).orElse(null),
                    instant(root.path("ValidUntil").asString("")).orElse(null));
        } catch (JacksonException | IllegalArgumentException e) {
            throw unreadable(environment);
        }
    }

    private static Optional<ServerAddress> webApi(JsonNode root, Environment environment) {
        String api = root.path("Api").asString("");
        return !api.isEmpty() && environment.allows(URI.create(api))
                ? Optional.of(ServerAddress.whole(api))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notTold) {
            return Optional.empty();
        }
    }

    private static SuperOfficeException unreadable(Environment environment) {
        return new SuperOfficeException(
                Kind.NOT_SUPEROFFICE,
                Sentence.of("What {0} says about the tenant cannot be read; try again later.", environment.address()));
    }
}
