package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Pattern;

/** The page where a user signs in. */
final class AuthorizeHandler {

    /** The redirect that SuperOffice's portal registers for native apps: no path. */
    private static final Pattern REGISTERED = Pattern.compile("http://127\\.0\\.0\\.1:\\d{4,10}");

    private final String clientId;
    private final IssuedTokens tokens;
    private final String tenant;

    AuthorizeHandler(String clientId, IssuedTokens tokens, String tenant) {
        this.clientId = clientId;
        this.tokens = tokens;
        this.tenant = tenant;
    }

    void answer(HttpExchange exchange, SignInBehaviour.Answer user) throws IOException {
        Map<String, String> query = Forms.read(exchange.getRequestURI().getRawQuery());
        String redirect = query.getOrDefault("redirect_uri", "");
        // Neither may be sent on to an address that nobody registered.
        if (!REGISTERED.matcher(redirect).matches() || !clientId.equals(query.get("client_id"))) {
            Replies.json(exchange, 400, Forms.error("invalid_client"));
        } else if (!isComplete(query)) {
            sendOn(exchange, redirect, query, "error", "invalid_request");
        } else if (user == SignInBehaviour.Answer.IS_ASKED && !query.containsKey("decision")) {
            Replies.page(exchange, question(exchange.getRequestURI().getRawQuery()));
        } else if (user == SignInBehaviour.Answer.DENIES || "no".equals(query.get("decision"))) {
            sendOn(exchange, redirect, query, "error", "access_denied");
        } else {
            String code = tokens.code(new IssuedTokens.Grant(
                    clientId, redirect, query.getOrDefault("code_challenge", ""), query.getOrDefault("nonce", "")));
            sendOn(exchange, redirect, query, "code", code);
        }
    }

    private boolean isComplete(Map<String, String> query) {
        return "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && "openid".equals(query.get("scope"))
                && query.containsKey("state")
                && query.containsKey("nonce")
                && query.getOrDefault("acr_values", "tenant:" + tenant).equals("tenant:" + tenant);
    }

    private static void sendOn(
            HttpExchange exchange, String redirect, Map<String, String> query, String name, String value)
            throws IOException {
        String state = URLEncoder.encode(query.getOrDefault("state", ""), UTF_8);
        String target = redirect + "?" + name + "=" + URLEncoder.encode(value, UTF_8) + "&state=" + state;
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private static byte[] question(String query) {
        String here = query.replace("&", "&amp;").replace("\"", "&quot;");
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Stand-in for SuperOffice</title></head>
                <body><h1>Stand-in for SuperOffice</h1><p>May Callcard read the caller ids of the sample company?</p>
                <p><a href="?%1$s&amp;decision=yes">Yes</a> <a href="?%1$s&amp;decision=no">No</a></p></body></html>
                """.formatted(here).getBytes(UTF_8);
    }
}
