package io.github.callcard.line.pbx.wazo;

import io.github.callcard.line.pbx.StandInSwitchboard;
import java.io.IOException;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as the documents of Wazo say wazo-auth, wazo-calld and wazo-websocketd do, or does one of the things that they should not.
 * It tells no event that was not subscribed to, and none before the start.
 */
public final class StandInWazo extends StandInSwitchboard {

    public static final String USER = "kari@example.com";

    /** The user's own id. */
    static final String ID = "63f3dc3c-865d-419e-bec2-e18c4b118224";

    private final String password;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> calls = new ConcurrentSkipListMap<>();
    private final List<String> history = new CopyOnWriteArrayList<>();
    private volatile boolean started;
    volatile int historyStatus = 200;
    volatile boolean isHistorySilent;
    volatile String tokenAnswer = "";
    volatile String wrapper = "event";
    volatile boolean tells = true;
    volatile boolean greets = true;

    public StandInWazo(String password) throws IOException {
        this.password = password;
    }

    @Override
    protected boolean opensSocket(String path, Map<String, String> headers) {
        return path.startsWith("/api/websocketd/?version=2&token=")
                && tokens.contains(path.replaceFirst(".*token=", ""))
                && tells;
    }

    @Override
    protected void opened() throws IOException {
        subscribed.clear();
        started = false;
        if (greets) {
            tell("{\"op\":\"init\",\"code\":0,\"data\":{\"version\":2}}");
        }
    }

    @Override
    protected void said(String text) throws IOException {
        if (text.equals("{\"op\":\"start\"}")) {
            tell("{\"op\":\"start\",\"code\":0}");
            started = true;
        } else {
            subscribed.add(text.replaceFirst(".*\"event_name\":\"(\\w+)\".*", "$1"));
            tell("{\"op\":\"subscribe\",\"code\":0}");
        }
    }

    @Override
    protected void answer(Socket socket, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        asked.add(method + " " + path.replaceFirst("token=.*", "token").replaceFirst("&from=.*", ""));
        boolean isAllowed = tokens.contains(headers.getOrDefault("x-auth-token", ""));
        if (path.equals("/api/auth/0.1/token")) {
            token(socket, headers);
        } else if (path.startsWith("/api/websocketd/") || !isAllowed) {
            write(socket, 401, "");
        } else if (method.equals("GET") && path.equals("/api/calld/1.0/users/me/calls")) {
            write(socket, status, "{\"items\":[" + String.join(",", calls.values()) + "]}");
        } else if (path.startsWith("/api/call-logd/1.0/users/me/cdr?")) {
            history(socket, path);
        } else if (method.equals("DELETE") && calls.containsKey(path.replaceFirst(".*/", ""))) {
            write(socket, 204, "");
        } else {
            write(socket, 404, "");
        }
    }

    /** The newest first, and none that began before the asked time. */
    private void history(Socket socket, String path) throws IOException {
        if (isHistorySilent) {
            return;
        }
        Instant from = Instant.parse(URLDecoder.decode(path.replaceFirst(".*from=", ""), StandardCharsets.UTF_8));
        List<String> found = history.stream()
                .filter(call -> !Instant.parse(call.replaceFirst("(?s).*\"start\":\"(\\S+?)\\+00:00\".*", "$1Z"))
                        .isBefore(from))
                .toList()
                .reversed();
        write(socket, historyStatus, "{\"items\":[" + String.join(",", found) + "],\"total\":9,\"filtered\":9}");
    }

    /** A call that is over is in the history from now on, as wazo-call-logd writes it. */
    void past(long id, Instant start, String direction, String details) {
        history.add("""
                {"id":%d,"tenant_uuid":"47bfdafc","start":"%s","end":"%s","conversation_id":"%d.7","call_direction":"%s",
                 "source_line_id":null,"destination_details":{"type":"user"},"recordings":[],%s}""".formatted(
                id, zoned(start), zoned(start.plusSeconds(600)), start.getEpochSecond() + id, direction, details));
    }

    /** One from outside that nobody answered. */
    public void pastMissed(long id, Instant start, String number) {
        past(id, start, "inbound", """
                "answered":false,"answer":null,"duration":null,"source_extension":"%s","source_name":"%s",
                "source_user_uuid":null,"requested_extension":"1001","destination_extension":"1001",
                "destination_user_uuid":"%s\"""".formatted(number, number, ID));
    }

    private static String zoned(Instant instant) {
        return instant.toString().replace("Z", "+00:00");
    }

    private void token(Socket socket, Map<String, String> headers) throws IOException {
        String right =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        if (!right.equals(headers.get("authorization"))) {
            write(socket, 401, "{\"reason\":[\"Authentication Failed\"]}");
        } else if (!tokenAnswer.isEmpty()) {
            write(socket, 200, tokenAnswer);
        } else {
            String token = "wazo-token-" + made.incrementAndGet();
            tokens.add(token);
            write(
                    socket,
                    200,
                    "{\"data\":{\"token\":\"" + token + "\",\"auth_id\":\"" + ID
                            + "\",\"metadata\":{\"pbx_user_uuid\":\"" + ID + "\"}}}");
        }
    }

    /** A call changed, and stays so. */
    void change(String id, String status, String number, String name, boolean isCaller) throws IOException {
        changeSilently(id, status, number, name, isCaller);
        event(
                calls.size() == 1 && status.equals("Ringing") ? "call_created" : "call_updated",
                Objects.requireNonNull(calls.get(id)));
    }

    /** The same without telling it. */
    void changeSilently(String id, String status, String number, String name, boolean isCaller) {
        calls.put(id, call(id, status, number, name, isCaller));
    }

    static String call(String id, String status, String number, String name, boolean isCaller) {
        return """
                {"call_id":"%s","conversation_id":"%s","status":"%s","caller_id_name":"Me","caller_id_number":"1001",
                 "peer_caller_id_name":"%s","peer_caller_id_number":"%s","is_caller":%s,"dialed_extension":"%s",
                 "on_hold":false,"muted":false,"talking_to":{},"bridges":[],"user_uuid":"63f3dc3c","direction":"inbound"}""".formatted(
                        id, id.replaceFirst("\\..*", ""), status, name, number, isCaller, isCaller ? number : "1001");
    }

    void end(String id) throws IOException {
        event("call_ended", Objects.requireNonNull(calls.remove(id)));
    }

    void endSilently(String id) {
        calls.remove(id);
    }

    private void event(String name, String call) throws IOException {
        if (started && subscribed.contains(name)) {
            tell("{\"op\":\"event\",\"code\":0,\"" + wrapper + "\":{\"name\":\"" + name
                    + "\",\"origin_uuid\":\"08c56466\",\"data\":" + call + "}}");
        }
    }

    /** The requests it got: method and path; of secrets nothing. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}
