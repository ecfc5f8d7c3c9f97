package io.github.callcard.line.pbx.threecx;

import static org.awaitility.Awaitility.await;

import io.github.callcard.line.pbx.StandInSwitchboard;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as the documents of 3CX say its Call Control API does, or does one of the things that it should not.
 */
final class StandInThreeCx extends StandInSwitchboard {

    static final String CLIENT = "callcard";
    static final String EXTENSION = "100";

    private final String secret;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<Integer, String> participants = new ConcurrentSkipListMap<>();
    private final AtomicInteger sequence = new AtomicInteger();
    volatile String tokenAnswer = "";
    volatile boolean tells = true;

    StandInThreeCx(String secret) throws IOException {
        this.secret = secret;
    }

    private boolean isAllowed(Map<String, String> headers) {
        return tokens.contains(headers.getOrDefault("authorization", ""));
    }

    @Override
    protected boolean opensSocket(String path, Map<String, String> headers) {
        return path.equals("/callcontrol/ws") && isAllowed(headers) && tells;
    }

    @Override
    protected void answer(Socket socket, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        respond(socket, method, path, headers, body);
        asked.add(method + " " + path + (path.startsWith("/connect") ? "" : " " + body));
    }

    private void respond(Socket socket, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        if (path.equals("/connect/token")) {
            token(socket, body);
        } else if (!isAllowed(headers)) {
            write(socket, 401, "");
        } else if (path.equals("/callcontrol/ws")) {
            write(socket, 403, "");
        } else if (path.equals("/callcontrol/" + EXTENSION + "/participants")) {
            write(socket, status, "[" + String.join(",", participants.values()) + "]");
        } else if (path.matches("/callcontrol/" + EXTENSION + "/participants/\\d+")) {
            String participant = participants.get(Integer.parseInt(path.replaceFirst(".*/", "")));
            write(socket, participant == null ? 404 : 200, participant == null ? "" : participant);
        } else if (method.equals("POST") && path.startsWith("/callcontrol/" + EXTENSION + "/")) {
            write(socket, 200, "{\"finalstatus\":\"Success\"}");
        } else {
            write(socket, 404, "");
        }
    }

    private void token(Socket socket, String body) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            form.put(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        boolean right = secret.equals(form.get("client_secret"))
                && CLIENT.equals(form.get("client_id"))
                && "client_credentials".equals(form.get("grant_type"));
        if (!right) {
            write(socket, 401, "{\"error\":\"invalid_client\"}");
        } else if (!tokenAnswer.isEmpty()) {
            write(socket, 200, tokenAnswer);
        } else {
            String token = "3cx-token-" + made.incrementAndGet();
            tokens.add("Bearer " + token);
            write(socket, 200, "{\"token_type\":\"Bearer\",\"expires_in\":60,\"access_token\":\"" + token + "\"}");
        }
    }

    /** Something changed at the user's extension, and stays so until it was looked at. */
    void change(int id, String status, String number, String name, int call) throws IOException {
        participants.put(id, participant(id, status, number, name, call));
        long before = looks(id);
        tell(event(0, EXTENSION, id));
        await("a look at the change").atMost(Duration.ofMinutes(1)).until(() -> looks(id) > before);
    }

    private long looks(int id) {
        return asked.stream()
                .filter(("GET /callcontrol/" + EXTENSION + "/participants/" + id + " ")::equals)
                .count();
    }

    static String participant(int id, String status, String number, String name, int call) {
        return """
                {"id":%d,"status":"%s","dn":"100","party_caller_name":"%s","party_dn":"10000","party_caller_id":"%s",
                 "party_did":"","device_id":"sip:100@127.0.0.1:5060","party_dn_type":"Wexternalline","direct_control":false,
                 "originated_by_dn":"","callid":%d,"legid":%d}""".formatted(id, status, name, number, call, id);
    }

    void remove(int id) throws IOException {
        participants.remove(id);
        tell(event(1, EXTENSION, id));
    }

    /** The same without telling it. */
    void changeSilently(int id, String json) {
        participants.put(id, json);
    }

    void removeSilently(int id) {
        participants.remove(id);
    }

    String event(int type, String extension, int id) {
        return "{\"sequence\":%d,\"event\":{\"event_type\":%d,\"entity\":\"/callcontrol/%s/participants/%d\",\"attached_data\":null}}"
                .formatted(sequence.incrementAndGet(), type, extension, id);
    }

    void expireTokens() {
        tokens.clear();
    }

    /** The requests it got: method, path and body; of secrets nothing. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}
