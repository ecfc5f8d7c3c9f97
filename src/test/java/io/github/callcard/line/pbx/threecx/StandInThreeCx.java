package io.github.callcard.line.pbx.threecx;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks as the documents of 3CX say its Call Control API does, or does one of the things that it should not. HTTP and WebSocket
 * are spoken by hand, so that frames can be broken.
 */
final class StandInThreeCx implements Closeable {

    static final String CLIENT = "callcard";
    static final String EXTENSION = "100";

    private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int FIRST_OF_SEVERAL = 0x01;
    private static final int PING = 9;
    private static final int PONG = 0x8A;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String secret;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> listeners = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<Integer, String> participants = new ConcurrentSkipListMap<>();
    private final AtomicInteger sequence = new AtomicInteger();
    volatile String tokenAnswer = "";
    volatile boolean tells = true;
    volatile boolean answersPings = true;
    volatile int status = 200;

    StandInThreeCx(String secret) throws IOException {
        this.secret = secret;
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Map<String, String> headers = new TreeMap<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    String[] parts = header.split(":", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
                String body = new String(
                        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))),
                        StandardCharsets.UTF_8);
                String[] request = line.split(" ", 3);
                if (request[1].equals("/callcontrol/ws") && isAllowed(headers) && tells) {
                    listen(socket, headers);
                    return;
                }
                answer(socket, request[0], request[1], headers, body);
                asked.add(request[0] + " " + request[1] + (request[1].startsWith("/connect") ? "" : " " + body));
            }
        } catch (IOException closed) {
            // the test, or the line, ended it
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private boolean isAllowed(Map<String, String> headers) {
        return tokens.contains(headers.getOrDefault("authorization", ""));
    }

    private void answer(Socket socket, String method, String path, Map<String, String> headers, String body)
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

    private static void write(Socket socket, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private void listen(Socket socket, Map<String, String> headers) throws IOException {
        String accept;
        try {
            accept = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((headers.get("sec-websocket-key") + WEB_SOCKET)
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        listeners.add(socket);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        while (true) {
            int opcode = in.readUnsignedByte() & 0xF;
            in.readNBytes(4 + (in.readUnsignedByte() & 0x7F));
            if (opcode == PING && answersPings) {
                frame(socket, PONG, new byte[0], 0);
            }
        }
    }

    /** @param claimed how many bytes the frame says it has */
    private static void frame(Socket socket, int first, byte[] content, int claimed) throws IOException {
        synchronized (socket) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {(byte) first, 126, (byte) (claimed >> 8), (byte) claimed}, 0, claimed < 126 ? 1 : 4);
            if (claimed < 126) {
                out.write(claimed);
            }
            out.write(content);
            out.flush();
        }
    }

    /** Tells a text to whoever listens. */
    void tell(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame(listeners.getLast(), TEXT, bytes, bytes.length);
    }

    /** Tells the beginning of a text that goes on. */
    void tellPart(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame(listeners.getLast(), FIRST_OF_SEVERAL, bytes, bytes.length);
        while (true) {
            frame(listeners.getLast(), 0, bytes, bytes.length);
        }
    }

    /** Breaks off in the middle of a frame. */
    void breakOff() throws IOException {
        frame(listeners.getLast(), TEXT, "{\"sequence\":".getBytes(StandardCharsets.UTF_8), 200);
        listeners.getLast().close();
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

    /** Ends every connection, as a restart does. */
    void hangUp() throws IOException {
        listeners.clear();
        for (Socket socket : connections) {
            socket.close();
        }
        connections.clear();
    }

    /** What it was asked for, method, path and body; of secrets nothing. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
