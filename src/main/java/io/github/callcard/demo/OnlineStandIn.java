package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import io.github.callcard.superoffice.ServerAddress;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in as SuperOffice Online: discovery, sign-in, tokens, keys and the state of one tenant. Safe to use from any
 * thread.
 */
public final class OnlineStandIn {

    /** The program that may sign in. */
    public static final String CLIENT_ID = "stand-in-client";

    /** The one tenant. */
    public static final String TENANT = "Cust12345";

    private static final String LOGIN = "/login/";
    private static final String STATE = "/api/state/";
    private static final String FIRST_SITE = "/site1/" + TENANT + "/";
    private static final String SECOND_SITE = "/site2/" + TENANT + "/";

    private final String root;
    private final IssuedTokens tokens = new IssuedTokens();
    private final IdTokenSigner signer;
    private final AuthorizeHandler authorize;
    private final TokenHandler token;
    private volatile SignInBehaviour behaviour = SignInBehaviour.USUAL;
    private volatile TenantCondition condition = TenantCondition.RUNNING;
    private volatile String clientSecret = "";

    /** @param root scheme, host and port */
    OnlineStandIn(String root) {
        this.root = root;
        this.signer = new IdTokenSigner(root, TENANT, () -> root + FIRST_SITE + "api/");
        this.authorize = new AuthorizeHandler(CLIENT_ID, tokens, TENANT);
        this.token = new TokenHandler(CLIENT_ID, tokens, signer);
    }

    /** The root of the environment, in place of {@code https://online.superoffice.com/}. */
    public ServerAddress address() {
        return ServerAddress.of(root + "/");
    }

    /** How users are signed in from now on. */
    public void behave(SignInBehaviour next) {
        behaviour = next;
    }

    /** How the tenant is doing from now on. */
    public void tenant(TenantCondition next) {
        condition = next;
    }

    /** What the client has to send from now on; empty when it has no secret. */
    public void wantSecret(String secret) {
        clientSecret = secret;
    }

    /** Ends every access token, as if its time had come. */
    public void expireAccessTokens() {
        tokens.expireAccessTokens();
    }

    boolean isTenants(String path) {
        return path.startsWith(FIRST_SITE) || path.startsWith(SECOND_SITE);
    }

    /** What follows the tenant's site, empty when the tenant is at the other one. */
    Optional<String> withinSite(String path) {
        return path.startsWith(site()) ? Optional.of(path.substring(site().length())) : Optional.empty();
    }

    private String site() {
        return condition == TenantCondition.MOVED ? SECOND_SITE : FIRST_SITE;
    }

    boolean isAuthorised(String authorization) {
        return authorization.startsWith("Bearer ") && tokens.isAccessToken(authorization.substring("Bearer ".length()));
    }

    /** Answers what belongs to signing in; false when the request is for something else. */
    boolean answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String request = exchange.getRequestMethod() + " " + path;
        switch (request) {
            case "GET " + LOGIN + ".well-known/openid-configuration" ->
                Replies.json(exchange, 200, Forms.object(discovery()));
            case "GET " + LOGIN + ".well-known/jwks" -> Replies.json(exchange, 200, signer.keySet());
            case "GET " + LOGIN + "common/oauth/authorize" -> authorize.answer(exchange, behaviour.answer());
            case "POST " + LOGIN + "common/oauth/tokens" -> token.answer(exchange, behaviour, clientSecret);
            case "GET " + STATE + TENANT -> Replies.json(exchange, 200, Forms.object(state()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", root);
        document.put("authorization_endpoint", root + LOGIN + "common/oauth/authorize");
        document.put("token_endpoint", root + LOGIN + "common/oauth/tokens");
        document.put("jwks_uri", root + LOGIN + ".well-known/jwks");
        return document;
    }

    private Map<String, Object> state() {
        boolean running = condition != TenantCondition.MAINTENANCE;
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("ContextIdentifier", TENANT);
        state.put("Endpoint", root + "/");
        state.put("State", running ? "Running" : "Maintenance");
        state.put("IsRunning", running);
        state.put("ValidUntil", Instant.now().plusSeconds(600).toString());
        state.put("Api", root + site() + "api");
        state.put("Version", "0.0.0");
        return state;
    }
}
