package io.github.callcard.sync;

import io.github.callcard.directory.CallerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers as chance has it, and keeps the record: what it was asked, and which set a client must have now.
 * Answers are bytes on a socket, so that they can stop anywhere.
 */
final class FaultyServer implements AutoCloseable {

    enum Answer {
        RIGHT,
        UNCHANGED,
        NULL,
        EMPTY_LIST,
        ERROR_OBJECT,
        STATUS_401,
        STATUS_421,
        STATUS_429,
        STATUS_503,
        HTML,
        HALF,
        HALF_WITHOUT_LENGTH,
        SLOW,
        CLOSED
    }

    /** A set that was sent whole. */
    record Sent(String hash, List<CallerId> rows) {}

    private static final Pattern LAST_HASH = Pattern.compile("\"LastHash\":\"([^\"]*)\"");
    private static final int RETRY_AFTER = 90;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Random random;
    private final List<Answer> answers = new ArrayList<>();
    private int sets;
    private @Nullable String lastHash;
    private @Nullable Sent current;
    private @Nullable Integer retryAfter;

    FaultyServer(Random random) throws IOException {
        this.random = random;
        Thread.ofPlatform().daemon().name("faulty-server").start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** The answers so far, the first first. */
    synchronized List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** The LastHash of the last request, null where it had none. */
    synchronized @Nullable String lastHash() {
        return lastHash;
    }

    /** The set of the last whole answer; null where there was none. */
    synchronized @Nullable Sent current() {
        return current;
    }

    /** The seconds of the last answer's Retry-After, null where it had none. */
    synchronized @Nullable Integer retryAfter() {
        return retryAfter;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(request(connection), connection.getOutputStream());
            } catch (IOException clientWentAway) {
                // Or the test did; the next one comes, or none does.
            }
        }
    }

    private static @Nullable String request(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        char[] body = new char[length];
        int read = in.read(body);
        Matcher hash = LAST_HASH.matcher(new String(body, 0, Math.max(0, read)));
        return hash.find() ? hash.group(1) : null;
    }

    private synchronized void answer(@Nullable String hash, OutputStream out) throws IOException {
        lastHash = hash;
        retryAfter = null;
        Answer answer = Answer.values()[random.nextInt(Answer.values().length)];
        answers.add(answer);
        switch (answer) {
            case RIGHT -> out.write(whole(newSet(1 + random.nextInt(40))));
            case EMPTY_LIST -> out.write(whole(newSet(0)));
            case UNCHANGED -> out.write(whole("{\"CallerIDHash\":\"" + hash + "\",\"CallerIDs\":null}"));
            case NULL -> out.write(whole("null"));
            case ERROR_OBJECT ->
                out.write(whole("{\"Error\":true,\"ErrorType\":\"SoServerException\",\"ErrorMessage\":\"Sorry\"}"));
            case STATUS_401 -> out.write(status("401 Unauthorized", ""));
            case STATUS_421 -> out.write(status("421 Misdirected Request", ""));
            case STATUS_429 -> out.write(status("429 Too Many Requests", retryAfter(RETRY_AFTER)));
            case STATUS_503 -> out.write(status("503 Service Unavailable", retryAfter(5 * RETRY_AFTER)));
            case HTML -> out.write(whole("<!DOCTYPE html><html><body>Sign in to the hotel</body></html>"));
            case HALF -> {
                byte[] all = whole(unsentSet());
                out.write(Arrays.copyOf(all, all.length - 1 - random.nextInt(all.length / 2)));
            }
            case HALF_WITHOUT_LENGTH -> {
                String set = unsentSet();
                String part = set.substring(0, set.length() - 1 - random.nextInt(set.length() / 2));
                out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + part).getBytes(StandardCharsets.UTF_8));
            }
            case SLOW -> slowly(whole(newSet(10)), out);
            case CLOSED -> out.flush();
        }
        out.flush();
    }

    /** Piece by piece, so that every piece arrives by itself. */
    private static void slowly(byte[] bytes, OutputStream out) throws IOException {
        for (int start = 0; start < bytes.length; start += 97) {
            out.write(bytes, start, Math.min(97, bytes.length - start));
            out.flush();
        }
    }

    private String retryAfter(int seconds) {
        retryAfter = seconds;
        return "Retry-After: " + seconds + "\r\n";
    }

    private static byte[] status(String status, String headers) {
        return ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] whole(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\n"
                        + "Content-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String newSet(int rows) {
        List<CallerId> ids = rows(++sets, rows);
        current = new Sent("set-" + sets, ids);
        return json("set-" + sets, ids);
    }

    /** A set of which nobody will ever have more than a part: its hash stands in front, to be taken too early. */
    private String unsentSet() {
        return json("half-" + ++sets, rows(sets, 40));
    }

    private static List<CallerId> rows(int set, int rows) {
        List<CallerId> ids = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            ids.add(new CallerId(4722000000L + set * 50L + row, row + 1, "Kari " + set, 3, "Fjord AS", "Mrs"));
        }
        return ids;
    }

    private static String json(String hash, List<CallerId> rows) {
        StringBuilder json = new StringBuilder("{\"CallerIDHash\":\"" + hash + "\",\"CallerIDs\":[");
        for (CallerId row : rows) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                    .append("{\"PhoneNumber\":" + row.e164() + ",\"DialInPrefix\":0,\"PersonId\":" + row.personId())
                    .append(",\"PersonName\":\"" + row.personName() + "\",\"Mrmrs\":\"" + row.title())
                    .append("\",\"ContactId\":3,\"ContactName\":\"" + row.contactName() + "\"}");
        }
        return json.append("]}").toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
