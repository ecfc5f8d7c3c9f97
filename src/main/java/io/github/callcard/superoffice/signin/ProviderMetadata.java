package io.github.callcard.superoffice.signin;

import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoints of an environment (OpenID Connect Discovery 1.0). */
record ProviderMetadata(URI authorize, URI token, URI keys) {

    /** Reads the discovery document, which has to be of that environment. */
    static ProviderMetadata read(byte[] document, Environment environment) throws SuperOfficeException {
        try {
            JsonNode root = JsonMapper.shared().readTree(document);
            if (!environment.issuer().equals(root.path("issuer").asString(""))) {
                throw notSuperOffice(environment);
            }
            return new ProviderMetadata(
                    endpoint(root, "authorization_endpoint", environment),
                    endpoint(root, "token_endpoint", environment),
                    endpoint(root, "jwks_uri", environment));
        } catch (JacksonException | IllegalArgumentException e) {
            throw notSuperOffice(environment);
        }
    }

    private static URI endpoint(JsonNode root, String name, Environment environment) throws SuperOfficeException {
        URI uri = URI.create(root.path(name).asString(""));
        if (!environment.allows(uri)) {
            throw notSuperOffice(environment);
        }
        return uri;
    }

    private static SuperOfficeException notSuperOffice(Environment environment) {
        return new SuperOfficeException(
                Kind.NOT_SUPEROFFICE,
                Sentence.of(
                        "What {0} answered is not SuperOffice's sign-in; check the network, and whether it wants a sign-in"
                                + " of its own in the browser.",
                        environment.address()));
    }
}
