package io.github.callcard.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.callcard.superoffice.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that stands in for SuperOffice Online: discovery, sign-in, tokens, keys and the state of one tenant, whose site is
 * that of a {@link StandIn}. Safe to use from any thread.
 */
public final class OnlineStandIn implements AutoCloseable {

    /** The program that may sign in. */
    public static final String CLIENT_ID = "stand-in-client";

    /** The one tenant. */
    public static final String TENANT = WebApiHandler.TENANT;

    private static final String LOGIN = "/login/";
    private static final String STATE = "/api/state/";
    private static final String FIRST_SITE = "/site1/" + TENANT + "/";
    private static final String SECOND_SITE = "/site2/" + TENANT + "/";

    private static final Logger LOG = LoggerFactory.getLogger(OnlineStandIn.class);

    private final HttpServer server;
    private final ExecutorService threads;
    private final WebApiHandler webApi;
    private final WireFormat wire = new WireFormat();
    private final String root;
    private final IssuedTokens tokens = new IssuedTokens();
    private final IdTokenSigner signer;
    private final AuthorizeHandler authorize;
    private final TokenHandler token;
    private volatile SignInBehaviour behaviour = SignInBehaviour.USUAL;
    private volatile TenantCondition condition = TenantCondition.RUNNING;
    private volatile String clientSecret = "";

    private OnlineStandIn(HttpServer server, ExecutorService threads, WebApiHandler webApi) {
        this.server = server;
        this.threads = threads;
        this.webApi = webApi;
        this.root = "http://127.0.0.1:" + server.getAddress().getPort();
        this.signer = new IdTokenSigner(root, TENANT, () -> root + FIRST_SITE + "api/");
        this.authorize = new AuthorizeHandler(CLIENT_ID, tokens, TENANT);
        this.token = new TokenHandler(CLIENT_ID, tokens, signer);
    }

    /** Starts on a free port of this computer; the tenant knows what the other server knows. */
    public static OnlineStandIn start(StandIn site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("online-stand-in-", 1).factory());
        OnlineStandIn online = new OnlineStandIn(server, threads, site.webApi());
        server.setExecutor(threads);
        server.createContext("/", online::answer);
        server.start();
        return online;
    }

    /** The root of the environment, in place of {@code https://online.superoffice.com/}. */
    public ServerAddress address() {
        return ServerAddress.of(root + "/");
    }

    /** The way in which users are signed in from now on. */
    public void behave(SignInBehaviour next) {
        behaviour = next;
    }

    /** The state of the tenant from now on. */
    public void tenant(TenantCondition next) {
        condition = next;
    }

    /** The secret that the client has to send from now on; empty when it has no secret. */
    public void wantSecret(String secret) {
        clientSecret = secret;
    }

    /** Ends every access token, as if its time had come. */
    public void expireAccessTokens() {
        tokens.expireAccessTokens();
    }

    /** The times that a refresh token was taken for new tokens so far. */
    public int renewals() {
        return token.renewals();
    }

    private String site() {
        return condition == TenantCondition.MOVED ? SECOND_SITE : FIRST_SITE;
    }

    private boolean isAuthorised(String authorization) {
        return authorization.startsWith("Bearer ") && tokens.isAccessToken(authorization.substring("Bearer ".length()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(site())) {
                webApi.answer(exchange, path.substring(site().length()), this::isAuthorised);
            } else if (path.startsWith(FIRST_SITE) || path.startsWith(SECOND_SITE)) {
                Replies.json(exchange, 421, wire.error("SoException", "The tenant is not here"));
            } else {
                signIn(exchange, exchange.getRequestMethod() + " " + path);
            }
        } catch (RuntimeException e) {
            LOG.error("The stand-in broke", e);
            throw e;
        }
    }

    private void signIn(HttpExchange exchange, String request) throws IOException {
        switch (request) {
            case "GET " + LOGIN + ".well-known/openid-configuration" ->
                Replies.json(exchange, 200, Forms.object(discovery()));
            case "GET " + LOGIN + ".well-known/jwks" -> Replies.json(exchange, 200, signer.keySet());
            case "GET " + LOGIN + "common/oauth/authorize" -> authorize.answer(exchange, behaviour.answer());
            case "POST " + LOGIN + "common/oauth/tokens" -> token.answer(exchange, behaviour, clientSecret);
            case "GET " + STATE + TENANT -> Replies.json(exchange, 200, Forms.object(state()));
            default -> Replies.json(exchange, 404, wire.error("SoNotFoundException", "There is nothing here"));
        }
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
