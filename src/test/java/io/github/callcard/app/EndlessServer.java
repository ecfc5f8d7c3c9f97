package io.github.callcard.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server whose answers are small on the wire and have no end: they go on until whoever asked has had enough. */
final class EndlessServer implements AutoCloseable {

    /** The answer to a request for caller ids, packed. */
    enum Answer {
        TWO_ROWS("", "", ""),
        TEN_MILLION_ROWS("{\"CallerIDHash\":\"h2\",\"CallerIDs\":[" + EndlessServer.ROW, "," + EndlessServer.ROW, "]}"),
        ONE_STRING("{\"CallerIDHash\":\"h2\",\"CallerIDs\":[{\"PersonName\":\"", "Kari ", "\"}]}"),
        ONE_NUMBER("{\"CallerIDHash\":\"h2\",\"CallerIDs\":[{\"PhoneNumber\":1", "0123456789", "}]}"),
        ONE_HASH("{\"CallerIDHash\":\"", "0123456789", "\"}"),
        NESTED("{\"CallerIDHash\":\"h2\",\"CallerIDs\":", "[", ""),
        PROPERTIES("{\"CallerIDHash\":\"h2\"", ",\"a\":1", "}"),
        WRONG_ROWS("{\"CallerIDHash\":\"h2\",\"CallerIDs\":[0", ",{\"PhoneNumber\":0,\"PersonName\":\"K\"}", "]}"),
        SPACES("", "          ", "null");

        private final String begin;
        private final String again;
        private final String end;

        Answer(String begin, String again, String end) {
            this.begin = begin;
            this.again = again;
            this.end = end;
        }
    }

    private static final String ROW = "{\"PhoneNumber\":4722999999,\"DialInPrefix\":0,\"PersonId\":7,"
            + "\"PersonName\":\"Ola Nordmann\",\"Mrmrs\":\"\",\"ContactId\":3,\"ContactName\":\"Fjord AS\"}";
    private static final String TWO_ROWS = "{\"CallerIDHash\":\"h1\",\"CallerIDs\":[" + ROW + ","
            + ROW.replace("4722999999", "4722123456").replace("Ola", "Kari") + "]}";
    private static final int TIMES = 10_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    EndlessServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Gives these answers, one after the other, and the small one afterwards. */
    void give(Answer... next) {
        answers.clear();
        answers.addAll(List.of(next));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Answer answer = answers.isEmpty() ? Answer.TWO_ROWS : answers.remove();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody(), 1 << 16)) {
                if (answer == Answer.TWO_ROWS) {
                    out.write(TWO_ROWS.getBytes(StandardCharsets.UTF_8));
                } else {
                    write(answer, out);
                }
            }
        }
    }

    private static void write(Answer answer, OutputStream out) throws IOException {
        int together = 10_000;
        byte[] piece = answer.again.repeat(together).getBytes(StandardCharsets.UTF_8);
        out.write(answer.begin.getBytes(StandardCharsets.UTF_8));
        // What is short comes the more often: some gigabytes in all.
        int times = TIMES / together * (answer.again.length() < 20 ? 20 : 1);
        for (int i = 0; i < times; i++) {
            out.write(piece);
        }
        out.write(answer.end.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
