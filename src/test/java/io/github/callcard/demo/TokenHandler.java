package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives tokens for codes and for refresh tokens. */
final class TokenHandler {

    private final String clientId;
    private final IssuedTokens tokens;
    private final IdTokenSigner signer;
    private final AtomicInteger renewals = new AtomicInteger();

    TokenHandler(String clientId, IssuedTokens tokens, IdTokenSigner signer) {
        this.clientId = clientId;
        this.tokens = tokens;
        this.signer = signer;
    }

    int renewals() {
        return renewals.get();
    }

    /** @param secret what the client has to send, empty when it has none */
    void answer(HttpExchange exchange, SignInBehaviour behaviour, String secret) throws IOException {
        Map<String, String> form;
        try (InputStream body = exchange.getRequestBody()) {
            form = Forms.read(new String(body.readAllBytes(), UTF_8));
        }
        if (!clientId.equals(form.get("client_id")) || !secret.equals(form.getOrDefault("client_secret", ""))) {
            Replies.json(exchange, 401, Forms.error("invalid_client"));
            return;
        }
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(exchange, form, behaviour);
            case "refresh_token" -> refresh(exchange, form.getOrDefault("refresh_token", ""), behaviour);
            default -> Replies.json(exchange, 400, Forms.error("unsupported_grant_type"));
        }
    }

    private void exchange(HttpExchange exchange, Map<String, String> form, SignInBehaviour behaviour)
            throws IOException {
        Optional<IssuedTokens.Grant> grant = tokens.redeemed(
                form.getOrDefault("code", ""),
                clientId,
                form.getOrDefault("redirect_uri", ""),
                form.getOrDefault("code_verifier", ""));
        if (grant.isEmpty()) {
            Replies.json(exchange, 400, Forms.error("invalid_grant"));
            return;
        }
        Map<String, Object> answer = accessToken(behaviour);
        answer.put("refresh_token", tokens.refreshToken());
        answer.put("id_token", signer.idToken(clientId, grant.get().nonce()));
        Replies.json(exchange, 200, Forms.object(answer));
    }

    private void refresh(HttpExchange exchange, String refreshToken, SignInBehaviour behaviour) throws IOException {
        if (behaviour.refresh() == SignInBehaviour.Refresh.REFUSED || !tokens.isRefreshToken(refreshToken)) {
            Replies.json(exchange, 400, Forms.error("invalid_grant"));
            return;
        }
        renewals.incrementAndGet();
        Map<String, Object> answer = accessToken(behaviour);
        if (behaviour.refresh() == SignInBehaviour.Refresh.ROTATES) {
            tokens.withdraw(refreshToken);
            answer.put("refresh_token", tokens.refreshToken());
        }
        Replies.json(exchange, 200, Forms.object(answer));
    }

    private Map<String, Object> accessToken(SignInBehaviour behaviour) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("access_token", tokens.accessToken(behaviour.life()));
        answer.put("expires_in", behaviour.life().toSeconds());
        return answer;
    }
}
